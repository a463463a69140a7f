package io.streamcore.batch.analytics;

import io.streamcore.job.HopelessJob;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The days that a job is told to work on, both inclusive.
 *
 * @param from the first day in UTC
 * @param to the last day
 */
record DayRange(LocalDate from, LocalDate to) {

  /**
   * The days of two job parameters; one alone is a single day. Empty if there are none.
   *
   * @throws HopelessJob if one is no day, or they run backwards
   */
  static Optional<DayRange> of(@Nullable String from, @Nullable String to) {
    String first = given(from).or(() -> given(to)).orElse("");
    if (first.isEmpty()) {
      return Optional.empty();
    }
    LocalDate begin = day("from", first);
    LocalDate end = day("to", given(to).orElse(first));
    if (end.isBefore(begin)) {
      throw hopeless(AnalyticsBatchMessages.LOG.backwards(begin.toString(), end.toString()));
    }
    return Optional.of(new DayRange(begin, end));
  }

  private static Optional<String> given(@Nullable String parameter) {
    return Optional.ofNullable(parameter).map(String::strip).filter(it -> !it.isEmpty());
  }

  private static LocalDate day(String name, String value) {
    try {
      return LocalDate.parse(value);
    } catch (DateTimeParseException e) {
      throw hopeless(AnalyticsBatchMessages.LOG.noDay(name, value));
    }
  }

  private static HopelessJob hopeless(IllegalArgumentException cause) {
    return new HopelessJob(String.valueOf(cause.getMessage()), cause);
  }
}
