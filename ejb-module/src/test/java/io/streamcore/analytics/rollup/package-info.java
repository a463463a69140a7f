/** Tests of the roll-up. */
@NullMarked
package io.streamcore.analytics.rollup;

import org.jspecify.annotations.NullMarked;
