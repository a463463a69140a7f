package io.streamcore.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.analytics.KnownEvents;
import io.streamcore.ground.Product;
import io.streamcore.ground.RunningCopy;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.FeedHost;
import io.streamcore.harness.OwnCopy;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import io.streamcore.harness.Stripe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;

/** A server that is killed in the middle of its work, and started again. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("crash")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrashIT {

  private static final int MINUTES = 30;

  /** Enough that whole partitions are done, and few enough that many are not. */
  private static final int SEGMENTS_BEFORE_THE_CRASH = 60;

  private static final String ROWS = "select count(*) from hls_segments where upload_id = ?";
  private static final String PLACES =
      "select count(distinct sequence_index) from hls_segments where upload_id = ?";
  private static final String SUBSCRIPTIONS =
      "select count(*) from subscriptions where user_id = ? and status = 'active'";
  private static final String JOBS = "select count(*) from jobs where upload_id = ?";

  private static final int EVENTS = 100_000;

  /** Enough that the load is well under way, and few enough that most of it is to come. */
  private static final int EVENTS_BEFORE_THE_CRASH = 5_000;

  private static final String TAKEN_IN =
      "select count(*) from analytics_events where resource_id = ?";
  private static final String SECONDS =
      "select sum(seconds) from analytics_events where resource_id = ?";

  private static final int EPISODES = 300;

  /** The item whose sound does not come before the crash. */
  private static final int LAST_BEFORE_THE_CRASH = 150;

  private static final String IMPORTED =
      "select count(*) from episodes where podcast_id = cast(? as uuid)";
  private static final String GUIDS =
      "select count(distinct guid) from episodes where podcast_id = cast(? as uuid)";
  private static final String UPLOADS = "select count(*) from uploads where user_id = ?";

  private static final FeedHost HOST = new FeedHost();

  private static Product product;

  @TempDir Path folder;

  /** Nothing of an earlier run, whose jobs would go on beside the tests. */
  @BeforeAll
  static void begin() {
    product =
        OwnCopy.fresh(
            "it-crash",
            Map.of(
                "STREAMCORE_ADMIN_EMAIL",
                RunningProduct.ADMIN_EMAIL,
                "STREAMCORE_ADMIN_PASSWORD",
                RunningProduct.ADMIN_PASSWORD,
                "STREAMCORE_STRIPE_SIMULATED",
                "true",
                "STREAMCORE_WEB_TRUSTED_HOSTS",
                "localhost",
                "STREAMCORE_WEBSUB_HUBS",
                HOST.put("/hub", "text/plain", "noted")));
  }

  @AfterAll
  static void stop() {
    HOST.close();
    product.stop();
  }

  /** The copy, started unless an earlier test has left it running. */
  private static RunningProduct running() {
    if (RunningCopy.read(product.folder()).filter(it -> it.process().isPresent()).isEmpty()) {
      product.start(false);
    }
    return RunningProduct.in(product.folder());
  }

  /** Twice: in the middle of encoding, and while a hundred thousand events are taken in. */
  @Test
  @Order(1)
  void a_killed_server_goes_on_by_itself_where_it_was() throws Exception {
    RunningProduct first = running();
    Dj dj = Dj.join(first);
    KnownEvents known = new KnownEvents(stream(dj));
    UUID id = dj.upload(Sounds.longMp3(folder.resolve("long.mp3"), MINUTES, "64k"));
    Path made = product.folder().files().resolve("objects/uploads/audio/" + id);
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> segments(made).size() >= SEGMENTS_BEFORE_THE_CRASH);
    buyWhileNobodyListens(first, dj);

    OwnCopy.kill(first);
    Map<Path, FileTime> finished = segments(made);
    assertThat(finished).as("segments at the crash").hasSizeLessThan(MINUTES * 10);
    known.lay(product.folder().server().resolve("data"), EVENTS);
    killWhileTakingIn(known);
    RunningProduct second = running();
    Dj again = new Dj(dj.email(), dj.userId(), second.signIn(dj.email(), Dj.PASSWORD));
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> new Rows(second).number(SUBSCRIPTIONS, dj.userId()), count -> count == 1);
    again.awaitReady(id);

    Map<Path, FileTime> all = segments(made);
    assertThat(untouched(finished, all)).isGreaterThanOrEqualTo(finished.size() / 2);
    assertThat(new Rows(second).number(ROWS, id)).isEqualTo(all.size());
    assertThat(new Rows(second).number(PLACES, id)).isEqualTo(all.size());
    assertThat(new Rows(second).number(JOBS, id)).isEqualTo(1);
    assertThat(made.resolve("work")).doesNotExist();
    await().atMost(Duration.ofMinutes(1)).until(() -> left(), List::isEmpty);

    Rows rows = new Rows(second);
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> rows.number(TAKEN_IN, known.stream()) >= known.events());
    assertThat(rows.number(TAKEN_IN, known.stream())).isEqualTo(known.events());
    assertThat(rows.number(SECONDS, known.stream())).isEqualTo(known.seconds());
  }

  private static void killWhileTakingIn(KnownEvents known) {
    RunningProduct loading = running();
    Rows rows = new Rows(loading);
    await()
        .atMost(Duration.ofMinutes(2))
        .pollInterval(Duration.ofMillis(50))
        .until(() -> rows.number(TAKEN_IN, known.stream()) >= EVENTS_BEFORE_THE_CRASH);
    OwnCopy.kill(loading);
    assertThat(rows.number(TAKEN_IN, known.stream()))
        .as("events at the crash")
        .isLessThan(known.events());
  }

  private static UUID stream(Dj dj) {
    Map<String, ?> stream =
        Map.of("name", "Counted", "mount", "/" + UUID.randomUUID(), "visibility", "public");
    return UUID.fromString(
        dj.api().post("/api/v1/streams", stream).require(201).json().path("stream_id").asText());
  }

  /** It is the last test: what it leaves to be transcoded is nobody's. */
  @Test
  @Order(2)
  void an_import_of_three_hundred_episodes_survives_a_crash_without_doubles() throws Exception {
    RunningProduct first = running();
    Dj dj = Dj.join(first);
    HOST.hold("/" + LAST_BEFORE_THE_CRASH + ".mp3");
    String feed = HOST.put("/feed.xml", "application/rss+xml", feedOfManyEpisodes());
    String path =
        "/api/v1/podcasts/imports/"
            + dj.api()
                .post("/api/v1/podcasts/import", Map.of("feed_url", feed))
                .require(201)
                .json()
                .path("import_id")
                .asText();
    await()
        .atMost(Duration.ofMinutes(4))
        .until(() -> HOST.asked().contains("/" + LAST_BEFORE_THE_CRASH + ".mp3"));

    OwnCopy.kill(first);
    HOST.release();
    RunningProduct second = running();
    Api again = second.signIn(dj.email(), Dj.PASSWORD);
    JsonNode ended =
        await()
            .atMost(Duration.ofMinutes(6))
            .until(
                () -> again.get(path).require(200).json(),
                it -> !it.path("status").asText().matches("queued|running"));

    assertThat(ended.path("status").asText()).as("%s", ended).isEqualTo("succeeded");
    assertThat(ended.path("done").asInt()).isEqualTo(EPISODES);
    assertThat(ended.path("problems")).isEmpty();
    Rows rows = new Rows(second);
    String podcast = ended.path("podcast_id").asText();
    assertThat(rows.number(IMPORTED, podcast)).isEqualTo(EPISODES);
    assertThat(rows.number(GUIDS, podcast)).isEqualTo(EPISODES);
    assertThat(rows.number(UPLOADS, dj.userId())).isEqualTo(EPISODES);
    assertThat(HOST.asked().stream().filter("/feed.xml"::equals)).hasSize(1);
    assertThat(HOST.asked().stream().filter(it -> it.endsWith(".mp3")))
        .as("what had come before the crash is not asked for again")
        .hasSize(EPISODES + 1);
    await().atMost(Duration.ofMinutes(1)).until(() -> told("/podcasts/" + podcast + "/feed.xml"));
  }

  /** Whether the hub has been told of a feed. */
  private static boolean told(String feed) {
    String name = URLEncoder.encode(feed, StandardCharsets.UTF_8);
    return HOST.bodies("/hub").stream()
        .anyMatch(it -> it.startsWith("hub.mode=publish&hub.url=") && it.contains(name));
  }

  private String feedOfManyEpisodes() throws IOException {
    byte[] sound = Files.readAllBytes(Sounds.tone(folder.resolve("short.mp3"), 1, "-b:a", "32k"));
    StringBuilder items = new StringBuilder();
    for (int i = 1; i <= EPISODES; i++) {
      String url = HOST.put("/" + i + ".mp3", "audio/mpeg", sound);
      items.append(
          "<item><title>Episode %d</title><guid>guid-%d</guid><enclosure url=\"%s\"/></item>"
              .formatted(i, i, url));
    }
    return "<rss><channel><title>Long runner</title>" + items + "</channel></rss>";
  }

  /** Subscribes, with Stripe holding back what it has to tell: it is told to the next server. */
  private static void buyWhileNobodyListens(RunningProduct running, Dj dj) {
    Stripe stripe = new Stripe(running);
    Map<String, Object> plan =
        Map.of(
            "name",
            "Live",
            "price_cents",
            500,
            "currency",
            "EUR",
            "features",
            List.of("live_streams"));
    String planId =
        running
            .administrator()
            .post("/api/v1/plans", plan)
            .require(201)
            .json()
            .path("plan_id")
            .asText();
    String page =
        dj.api()
            .post("/api/v1/billing/checkout-sessions", Map.of("plan_id", planId))
            .require(201)
            .json()
            .path("url")
            .asText();
    stripe.control("hold", Map.of());
    stripe.press(page, "pay");
  }

  /** How many of the segments are still the very same files. */
  private static long untouched(Map<Path, FileTime> before, Map<Path, FileTime> after) {
    return before.entrySet().stream()
        .filter(segment -> segment.getValue().equals(after.get(segment.getKey())))
        .count();
  }

  /** The encoded segments that are there, with the time of their writing. */
  private static Map<Path, FileTime> segments(Path made) {
    if (!Files.exists(made.resolve("hls"))) {
      return Map.of();
    }
    try (Stream<Path> tree = Files.walk(made.resolve("hls"))) {
      return tree.filter(file -> file.toString().endsWith(".aac"))
          .collect(Collectors.toMap(file -> file, CrashIT::writtenAt));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FileTime writtenAt(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What lies where nothing should when the work is done. */
  private List<Path> left() throws IOException {
    Path bench = product.folder().server().resolve("tmp/streamcore-transcode");
    Path unfinished = product.folder().files().resolve("objects/.unfinished");
    try (Stream<Path> first = Files.list(bench);
        Stream<Path> second = Files.list(unfinished)) {
      return Stream.concat(first, second).toList();
    }
  }
}
