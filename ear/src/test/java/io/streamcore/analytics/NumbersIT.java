package io.streamcore.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Management;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is fetched becomes events, events become numbers, and operators have it done again. */
class NumbersIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Management MANAGEMENT = new Management(PRODUCT);
  private static final Rows ROWS = new Rows(PRODUCT);
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final String BATCH =
      "/deployment=streamcore.ear/subdeployment=batch.jar/subsystem=batch-jberet:";
  private static final Pattern RESULT = Pattern.compile("\"result\" => (\\d+)");
  private static final String PHONE =
      "AppleCoreMedia/1.0.0.20G75 (iPhone; U; CPU OS 16_6 like Mac OS X; en_us)";
  private static final String ROBOT = "Googlebot/2.1 (+http://www.google.com/bot.html)";
  private static final String EVENTS =
      "select count(*) from analytics_events where resource_id = ?";
  private static final String VALUE =
      "select coalesce(max(value), 0) from analytics where resource_id = ? and metric = ?";

  @TempDir static Path folder;

  private static Dj dj;
  private static UUID sound;

  @BeforeAll
  static void upload() {
    dj = Dj.join(PRODUCT);
    sound = dj.upload(Sounds.tone(folder.resolve("tone.mp3"), 70, "-b:a", "64k"));
    dj.awaitReady(sound);
  }

  @Test
  void an_episode_that_is_fetched_becomes_a_download() {
    UUID podcast =
        id(
            dj.api()
                .post(
                    "/api/v1/podcasts",
                    Map.of("title", "Night Shift", "author", "Mara Voss", "language", "en-us")),
            "podcast_id");
    String path = "/api/v1/podcasts/" + podcast + "/episodes";
    Map<String, ?> one = Map.of("title", "One", "upload_id", sound, "published", true);
    String audio = "/episodes/" + id(dj.api().post(path, one), "episode_id") + "/audio.mp3";

    fetch("HEAD", audio, PHONE, "").require(200);
    fetch("GET", audio, PHONE, "bytes=0-1").require(206);
    fetch("GET", audio, PHONE, "").require(200);
    fetch("GET", audio, PHONE, "bytes=1000-").require(206);
    fetch("GET", audio, ROBOT, "").require(200);

    await().atMost(PATIENCE).until(() -> ROWS.number(EVENTS, podcast) == 4);
    rolledUp(Map.of("type", "analytics-rollup"));
    assertThat(ROWS.number(VALUE, podcast, "downloads")).isEqualTo(1);
    assertThat(ROWS.number(VALUE, podcast, "listeners")).isEqualTo(1);
    rolledUp(Map.of("type", "analytics-rollup", "from", today().toString()));
    assertThat(ROWS.number(VALUE, podcast, "downloads")).as("done again").isEqualTo(1);
    assertThat(
            ROWS.number(
                "select count(*) from analytics_events where resource_id = ? and listener is null",
                podcast))
        .as("events without a pseudonym")
        .isZero();
  }

  @Test
  void segments_become_pieces_of_what_was_heard() {
    Api api = dj.api();
    String media = "/media/" + sound + "/";
    String variant = lines(api.get(media + "master.m3u8").require(200).text()).findFirst().get();
    String base = media + variant.substring(0, variant.lastIndexOf('/') + 1);
    lines(api.get(media + variant).require(200).text())
        .forEach(segment -> api.get(base + segment).require(200));

    await()
        .atMost(PATIENCE)
        .until(
            () ->
                ROWS.number(
                        "select coalesce(sum(seconds), 0) from analytics_events where resource_id = ?",
                        sound)
                    == 70);
  }

  @Test
  void an_operator_stops_a_roll_up_restarts_it_and_has_it_done_again() throws Exception {
    LocalDate from = today().minusDays(2);
    ROWS.number(
        "select count(analytics_open_day(day::date)) from generate_series(?::date, ?::date, interval '1 day') day",
        from,
        today());
    String range = "from=\"%s\",to=\"%s\"".formatted(from, today());
    long execution;
    try (Connection connection = ROWS.connect();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      // no slice gets past this before it is let go
      statement.execute("LOCK TABLE analytics IN SHARE ROW EXCLUSIVE MODE");
      execution = result("start-job(job-xml-name=analytics-rollup,properties={" + range + "})");
      MANAGEMENT.ask(BATCH + "stop-job(execution-id=" + execution + ")");
      connection.rollback();
    }
    awaitJob(execution, "stopped");

    awaitJob(result("restart-job(execution-id=" + execution + ")"), "succeeded");
    assertThat(
            ROWS.number(
                "select count(*) from analytics_days where day between ? and ?"
                    + " and rolled_at = rolling_at",
                from,
                today()))
        .isEqualTo(3);
  }

  @Test
  void days_that_run_backwards_are_refused() {
    Map<String, ?> backwards =
        Map.of("type", "analytics-rollup", "from", "2026-11-02", "to", "2026-11-01");
    Answer refused = PRODUCT.administrator().post("/api/v1/jobs", backwards).require(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("to");
    PRODUCT.administrator().post("/api/v1/jobs", Map.of("type", "media-transcode")).require(422);
    PRODUCT
        .administrator()
        .post("/api/v1/jobs", Map.of("type", "analytics-rollup", "from", "x"))
        .require(422);
  }

  private static Answer fetch(String method, String path, String agent, String range) {
    HttpRequest.Builder request = PRODUCT.anonymous().request(path).header("User-Agent", agent);
    if (!range.isEmpty()) {
      request.header("Range", range);
    }
    return PRODUCT.anonymous().send(request.method(method, BodyPublishers.noBody()));
  }

  private static java.util.stream.Stream<String> lines(String playlist) {
    return playlist.lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
  }

  private static void rolledUp(Map<String, ?> wanted) {
    UUID job = id(PRODUCT.administrator().post("/api/v1/jobs", wanted), "job_id");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                PRODUCT
                    .administrator()
                    .get("/api/v1/jobs/" + job)
                    .require(200)
                    .json()
                    .path("status")
                    .asText()
                    .equals("succeeded"));
  }

  private static long result(String operation) {
    Matcher result = RESULT.matcher(MANAGEMENT.ask(BATCH + operation).replace("L", ""));
    assertThat(result.find()).isTrue();
    return Long.parseLong(result.group(1));
  }

  private static void awaitJob(long execution, String status) {
    await().atMost(PATIENCE).until(() -> job(execution).path("status").asText().equals(status));
  }

  /** The ledger's row of an execution. */
  private static JsonNode job(long execution) {
    JsonNode page =
        PRODUCT.administrator().get("/api/v1/jobs?type=analytics-rollup").require(200).json();
    for (JsonNode job : page.path("items")) {
      if (job.path("batch_execution_id").asLong() == execution) {
        return job;
      }
    }
    return page.path("none");
  }

  private static UUID id(Answer made, String field) {
    return UUID.fromString(made.require(201).json().path(field).asText());
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneOffset.UTC);
  }
}
