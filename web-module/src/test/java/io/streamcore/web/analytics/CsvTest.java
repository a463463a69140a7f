package io.streamcore.web.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as comma-separated values, which spreadsheets open. */
class CsvTest {

  @Test
  void a_line_ends_with_carriage_return_and_line_feed() throws IOException {
    assertThat(line("2026-11-22", 3, null, true)).isEqualTo("2026-11-22,3,,true\r\n");
  }

  @Test
  void commas_quotes_and_line_breaks_are_quoted() throws IOException {
    assertThat(line("a,b", "say \"so\"", "two\r\nlines", " edge"))
        .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\r\nlines\",\" edge\"\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "|x", "=HYPERLINK(\"http://x\")"})
  void a_text_is_never_a_formula(String title) throws IOException {
    String written = line(title);
    String cell = written.startsWith("\"") ? written.substring(1) : written;
    assertThat(cell).startsWith("'");
  }

  @Test
  void a_number_stays_one() throws IOException {
    assertThat(line(-5, 1_000_000L, 0.5)).isEqualTo("-5,1000000,0.5\r\n");
  }

  @Test
  void a_report_has_its_names_in_the_first_line() throws IOException {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("app", "Zażółć 🎧");
    row.put("downloads", 2L);
    ReportBody report =
        new ReportBody(
            "apps",
            "A show",
            LocalDate.parse("2026-11-01"),
            LocalDate.parse("2026-11-02"),
            "UTC",
            List.of(new ReportBody.Column("app", "x"), new ReportBody.Column("downloads", "y")),
            List.of(row));
    StringBuilder text = new StringBuilder();
    ReportCsvWriter.write(report, text);
    assertThat(text).hasToString("app,downloads\r\nZażółć 🎧,2\r\n");
  }

  private static String line(@Nullable Object... cells) throws IOException {
    StringBuilder text = new StringBuilder();
    Csv.line(text, Arrays.asList(cells));
    return text.toString();
  }
}
