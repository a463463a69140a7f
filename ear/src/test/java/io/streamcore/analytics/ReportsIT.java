package io.streamcore.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may read which report, of which days, and in which shape. That numbers move, pages show. */
class ReportsIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final String REPORTS = "/api/v1/reports/";
  private static final String TITLE = "=HYPERLINK(\"http://example.org\")";

  private static Dj owner;
  private static Dj other;
  private static String podcast;

  @BeforeAll
  static void make_a_podcast() {
    owner = Dj.join(PRODUCT);
    other = Dj.join(PRODUCT);
    podcast = podcast();
  }

  @ParameterizedTest
  @ValueSource(strings = {"days", "apps", "devices", "countries", "parts"})
  void every_column_of_a_report_is_defined(String report) {
    JsonNode body = owner.api().get(REPORTS + podcast + "/" + report).require(200).json();

    assertThat(body.path("report").asText()).isEqualTo(report);
    assertThat(body.path("title").asText()).isEqualTo(TITLE);
    assertThat(body.path("time_zone").asText()).isEqualTo("UTC");
    assertThat(body.path("columns")).isNotEmpty();
    body.path("columns")
        .forEach(
            column -> {
              assertThat(column.path("name").asText()).isNotBlank();
              assertThat(column.path("definition").asText()).isNotBlank();
            });
  }

  @Test
  void a_day_without_anybody_is_a_zero_and_today_is_not_final() {
    JsonNode rows = owner.api().get(REPORTS + podcast + "/days").require(200).json().path("rows");

    assertThat(rows).hasSize(28);
    assertThat(rows.get(27).path("date").asText())
        .isIn(today().toString(), today().minusDays(1).toString());
    assertThat(rows.get(27).path("downloads").asInt(-1)).isZero();
    assertThat(rows.get(27).path("final").asBoolean(true)).isFalse();
  }

  @Test
  void the_same_table_is_there_as_csv_in_which_nothing_is_a_formula() {
    Api api = owner.api();
    Answer csv = api.send(api.request(REPORTS + "resources").header("Accept", "text/csv"));

    assertThat(csv.require(200).header("Content-Type")).startsWith("text/csv").contains("utf-8");
    assertThat(csv.header("Content-Disposition"))
        .startsWith("attachment; filename=\"resources-")
        .endsWith(".csv\"");
    assertThat(csv.text())
        .startsWith(
            "resource_type,resource_id,title,downloads,play_count,listeners,peak_listeners,"
                + "listen_seconds\r\npodcast,")
        .contains(",\"'=HYPERLINK(\"\"http://example.org\"\")\",0,,0,,\r\n");
    assertThat(api.get(REPORTS + podcast + "/days?format=csv").require(200).text())
        .startsWith("date,downloads,listeners,final\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "from=2026-11-02&to=2026-11-01, from, order",
    "from=2020-01-01&to=2026-01-01, from, max_range",
    "from=yesterday, from, format",
    "to=2026-02-30, to, format",
    "format=xml, format, enum"
  })
  void days_that_are_none_are_told_by_field_and_rule(String query, String field, String rule) {
    for (String report : new String[] {"days", podcast + "/days"}) {
      JsonNode error =
          owner.api().get(REPORTS + report + "?" + query).require(422).json().at("/errors/0");
      assertThat(error.path("field").asText()).isEqualTo(field);
      assertThat(error.path("rule").asText()).isEqualTo(rule);
    }
  }

  @Test
  void another_sees_nothing_of_it_and_an_administrator_all() {
    other.api().get(REPORTS + podcast + "/days").require(404);
    other.api().get(REPORTS + podcast + "/days?format=csv").require(404);
    other.api().get(REPORTS + "days?user_id=" + owner.userId()).require(403);
    assertThat(other.api().get(REPORTS + "resources").require(200).json().path("rows")).isEmpty();

    Api administrator = PRODUCT.administrator();
    administrator.get(REPORTS + podcast + "/days").require(200);
    assertThat(
            administrator
                .get(REPORTS + "resources?user_id=" + owner.userId())
                .require(200)
                .json()
                .path("rows"))
        .hasSize(1);
    administrator.get(REPORTS + "apps").require(200);
  }

  @Test
  void what_is_deleted_or_never_was_has_no_report() {
    String gone = podcast();
    owner.api().delete("/api/v1/" + gone).require(204);

    owner.api().get(REPORTS + gone + "/days").require(404);
    assertThat(owner.api().get(REPORTS + "resources").text())
        .doesNotContain(gone.substring(gone.indexOf('/') + 1));
    owner.api().post("/api/v1/" + gone + "/restore").require(200);
    owner.api().get(REPORTS + gone + "/days").require(200);
    owner.api().delete("/api/v1/" + gone).require(204);
    for (String none :
        new String[] {
          "podcasts/" + UUID.randomUUID() + "/days",
          podcast + "/minutes",
          podcast + "/everything",
          podcast.replace("podcasts", "streams") + "/days",
          podcast.replace("podcasts", "users") + "/days",
          "podcasts/none/days",
          "minutes",
          "everything"
        }) {
      owner.api().get(REPORTS + none).require(404);
    }
  }

  private static String podcast() {
    Answer made =
        owner
            .api()
            .post(
                "/api/v1/podcasts",
                Map.of("title", TITLE, "author", "Mara Voss", "language", "en-us"))
            .require(201);
    return "podcasts/" + made.json().path("podcast_id").asText();
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
