/**
 * The roll-up of raw events by day: a few statements over many rows, which the database works off
 * without anything of it coming here.
 */
@NullMarked
package io.streamcore.analytics.rollup;

import org.jspecify.annotations.NullMarked;
