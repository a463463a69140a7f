/** Tests of the numbers. */
@NullMarked
package io.streamcore.analytics;

import org.jspecify.annotations.NullMarked;
