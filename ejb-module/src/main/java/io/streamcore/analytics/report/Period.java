package io.streamcore.analytics.report;

import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days that a report is about, in UTC, both inclusive: at most two years, the first not after
 * the last.
 */
public record Period(LocalDate from, LocalDate to) {

  /** Without any wish, a report is about so many days that end today. */
  public static final int USUAL_DAYS = 28;

  private static final int MAX_YEARS = 2;

  /**
   * The days between two dates as somebody has written them.
   *
   * @param from such as {@code 2026-11-01}; null: four weeks that end with {@code to}
   * @param to null: today
   * @throws Invalid naming the field whose rule is broken
   */
  public static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
    List<FieldError> errors = new ArrayList<>();
    LocalDate last = date("to", to, today, errors);
    LocalDate first = date("from", from, last.minusDays(USUAL_DAYS - 1L), errors);
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    if (first.isAfter(last)) {
      throw new Invalid("from", "order", "Must not be after `to`.");
    }
    if (!first.plusYears(MAX_YEARS).isAfter(last)) {
      throw new Invalid("from", "max_range", "A report is about two years at most.");
    }
    return new Period(first, last);
  }

  /**
   * The same days, if they are not too many for what has a row for each minute.
   *
   * @throws Invalid naming {@code from}
   */
  Period atMost(int days) {
    if (!from.plusDays(days).isAfter(to)) {
      throw new Invalid(
          "from", "max_range", "A report by minutes is about %d days at most.".formatted(days));
    }
    return this;
  }

  private static LocalDate date(
      String field, @Nullable String text, LocalDate otherwise, List<FieldError> errors) {
    if (text == null || text.isBlank()) {
      return otherwise;
    }
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException e) {
      errors.add(new FieldError(field, "format", "Must be a date, such as 2026-11-30."));
      return otherwise;
    }
  }
}
