/**
 * What makers of sound see of their numbers: tables over days, programs, countries, episodes and
 * minutes, each column with its definition. Reads what the roll-up has written, and nothing else.
 */
@NullMarked
package io.streamcore.analytics.report;

import org.jspecify.annotations.NullMarked;
