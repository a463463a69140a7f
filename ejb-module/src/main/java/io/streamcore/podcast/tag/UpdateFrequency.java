package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * How often episodes are to be expected: {@code podcast:updateFrequency}.
 *
 * @param text for people, such as {@code every Friday}
 * @param rrule for programs, by RFC 5545, such as {@code FREQ=WEEKLY;BYDAY=FR}
 * @param dtstart when the rule begins, an instant by ISO 8601
 * @param complete whether no more are to come; null: they are
 */
public record UpdateFrequency(
    String text, @Nullable String rrule, @Nullable String dtstart, @Nullable Boolean complete) {

  static @Nullable UpdateFrequency checked(
      Checks checks, String field, @Nullable UpdateFrequency frequency) {
    if (frequency == null) {
      return null;
    }
    String rrule = checks.line(field + ".rrule", frequency.rrule(), 256);
    if (rrule != null && !rrule.startsWith("FREQ=")) {
      checks.add(field + ".rrule", "format", "Must be a rule such as FREQ=WEEKLY;BYDAY=FR.");
    }
    String start = checks.line(field + ".dtstart", frequency.dtstart(), 40);
    if (start != null && !isInstant(start)) {
      checks.add(field + ".dtstart", "format", "Must be a time such as 2026-11-22T08:00:00Z.");
    }
    return new UpdateFrequency(
        checks.required(field + ".text", frequency.text(), 128),
        rrule,
        start,
        frequency.complete());
  }

  private static boolean isInstant(String text) {
    try {
      Instant.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
