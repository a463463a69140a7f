/** The numbers, from what is fetched to what is counted. */
@NullMarked
package io.streamcore.analytics;

import org.jspecify.annotations.NullMarked;
