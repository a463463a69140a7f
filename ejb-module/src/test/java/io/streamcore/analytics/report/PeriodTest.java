package io.streamcore.analytics.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which days a report may be about. */
class PeriodTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void without_a_wish_it_is_the_last_four_weeks() {
    assertThat(Period.of(null, "", TODAY))
        .isEqualTo(new Period(LocalDate.parse("2026-10-26"), TODAY));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-22",
    "2024-11-23, 2026-11-22",
    "2024-03-01, 2026-02-28",
    "2024-02-29, 2026-02-27",
  })
  void two_years_are_the_longest(String from, String to) {
    assertThat(Period.of(from, to, TODAY))
        .isEqualTo(new Period(LocalDate.parse(from), LocalDate.parse(to)));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22, 2026-11-21, from, order",
    "2024-11-22, 2026-11-22, from, max_range",
    "0001-01-01, 9999-12-31, from, max_range",
    "22.11.2026, 2026-11-22, from, format",
    "2026-11-01, 2026-02-30, to, format",
    "2026-12-01, ,           from, order",
  })
  void what_is_no_period_is_told_by_field_and_rule(
      String from, @Nullable String to, String field, String rule) {
    Invalid problem = catchThrowableOfType(Invalid.class, () -> Period.of(from, to, TODAY));
    assertThat(problem.errors()).extracting(FieldError::field).containsExactly(field);
    assertThat(problem.errors()).extracting(FieldError::rule).containsExactly(rule);
  }

  @Test
  void minutes_are_of_few_days() {
    Period month = Period.of("2026-10-23", "2026-11-22", TODAY);
    assertThat(month.atMost(31)).isEqualTo(month);
    Invalid problem = catchThrowableOfType(Invalid.class, () -> month.atMost(30));
    assertThat(problem.errors()).extracting(FieldError::rule).containsExactly("max_range");
  }
}
