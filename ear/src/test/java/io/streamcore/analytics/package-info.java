/** Numbers, from what happens to what is reported. */
@NullMarked
package io.streamcore.analytics;

import org.jspecify.annotations.NullMarked;
