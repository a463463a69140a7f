/** The workshop's bench for the numbers: takes raw events in, rolls them up, drops old ones. */
@NullMarked
package io.streamcore.batch.analytics;

import org.jspecify.annotations.NullMarked;
