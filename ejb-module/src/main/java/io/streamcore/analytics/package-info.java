/**
 * The numbers: what was heard and fetched, each exactly once, and what is counted from it by day.
 * Learns what happens from events alone.
 */
@NullMarked
package io.streamcore.analytics;

import org.jspecify.annotations.NullMarked;
