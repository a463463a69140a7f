package io.streamcore.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Household;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may play what, on how many devices, by which token, and where it goes on. */
class PlaybackIT {

  private static final String PLAYBACK = "/api/v1/playback";
  private static final String TITLES = "/api/v1/titles";
  private static final int DEVICES = 6;
  private static final int STARTS = 50;

  private static final RunningProduct PRODUCT = RunningProduct.get();

  @TempDir static Path folder;

  private static Dj owner;
  private static UUID sound;
  private static String title;

  @BeforeAll
  static void upload() {
    owner = Dj.join(PRODUCT);
    sound = owner.upload(Sounds.tone(folder.resolve("long.mp3"), 20, "-b:a", "64k"));
    owner.awaitReady(sound);
    title = title(Map.of("title", "Heard", "upload_id", sound));
  }

  @Test
  void no_byte_of_a_title_is_served_without_a_token() {
    Household home = Household.join(PRODUCT);
    String media = "/media/" + sound + "/";
    JsonNode started = start(home.api(), home.profile(Map.of()), "content_id", title).json();
    String master = started.path("hls_url").asText();
    String query = master.substring(master.indexOf('?'));
    Api anybody = PRODUCT.anonymous();

    List<String> parts = new ArrayList<>(List.of("master.m3u8", "waveform.json"));
    for (String rung : addresses(anybody.get(master).require(200))) {
      assertThat(rung).endsWith(query);
      String playlist = rung.substring(0, rung.indexOf('?'));
      parts.add(playlist);
      String segment = addresses(anybody.get(media + rung).require(200)).get(0);
      assertThat(segment).endsWith(query);
      parts.add(
          playlist.substring(0, playlist.lastIndexOf('/') + 1)
              + segment.substring(0, segment.indexOf('?')));
    }
    assertThat(parts).hasSizeGreaterThan(3);
    for (String part : parts) {
      anybody.get(media + part + query).require(200);
      anybody.get(media + part).require(401);
      home.api().get(media + part).require(404);
      anybody.get(media + part + "?token=" + "A".repeat(43)).require(404);
    }
    home.api().delete(PLAYBACK + "/" + started.path("playback_id").asText()).require(204);
    parts.forEach(part -> anybody.get(media + part + query).require(404));
  }

  @Test
  void a_token_opens_the_one_thing_it_was_issued_for() {
    Household home = Household.join(PRODUCT);
    UUID other = owner.upload(Sounds.tone(folder.resolve("other.mp3"), 2, "-b:a", "64k"));
    JsonNode started = start(home.api(), home.profile(Map.of()), "content_id", title).json();
    String token = started.path("token").asText();
    owner.awaitReady(other);

    PRODUCT.anonymous().get("/media/" + other + "/master.m3u8?token=" + token).require(404);
    home.api().post("/api/v1/auth/logout").require(204);
    PRODUCT.anonymous().get(started.path("hls_url").asText()).require(404);
    assertThat(
            new Rows(PRODUCT).number("SELECT count(*) FROM stream_tokens WHERE token = ?", token))
        .as("tokens that are stored as they are")
        .isZero();
  }

  @Test
  void one_device_more_than_the_plan_allows_is_told_what_plays() {
    Household home = Household.join(PRODUCT);
    Api first = home.api();
    Api second = home.signIn();
    String profile = home.profile(Map.of());
    JsonNode playing = start(first, profile, "content_id", title).json();

    Answer refused = tryStart(second, profile, "content_id", title).require(409);

    assertThat(refused.json().path("type").asText()).isEqualTo("/problems/device-limit-reached");
    JsonNode told = refused.json().at("/playing/0");
    assertThat(told.path("playback_id")).isEqualTo(playing.path("playback_id"));
    assertThat(told.path("title").asText()).isEqualTo("Heard");
    assertThat(second.get(PLAYBACK).require(200).json().path("items")).hasSize(1);
    second.delete(PLAYBACK + "/" + told.path("playback_id").asText()).require(204);
    PRODUCT.anonymous().get(playing.path("hls_url").asText()).require(404);
    beat(first, playing, Map.of("position_seconds", 5)).require(404);
    start(second, profile, "content_id", title);
    second.delete(PLAYBACK + "/" + told.path("playback_id").asText()).require(404);
  }

  @Test
  void the_same_device_goes_from_one_thing_to_the_next() {
    Household home = Household.join(PRODUCT);
    String profile = home.profile(Map.of());
    JsonNode before = start(home.api(), profile, "content_id", title).json();

    start(home.api(), profile, "content_id", title);

    PRODUCT.anonymous().get(before.path("hls_url").asText()).require(404);
    assertThat(home.api().get(PLAYBACK).json().path("items")).hasSize(1);
  }

  @Test
  void fifty_starts_at_once_do_not_pass_the_limit() throws Exception {
    Household home = Household.join(PRODUCT);
    String profile = home.profile(Map.of());
    List<Api> devices = new ArrayList<>(List.of(home.api()));
    while (devices.size() < DEVICES) {
      devices.add(home.signIn());
    }
    CyclicBarrier gate = new CyclicBarrier(STARTS);
    List<Callable<Integer>> starts = new ArrayList<>();
    for (int i = 0; i < STARTS; i++) {
      Api device = devices.get(i % DEVICES);
      starts.add(
          () -> {
            gate.await();
            return tryStart(device, profile, "content_id", title).status();
          });
    }
    ExecutorService pool = Executors.newFixedThreadPool(STARTS);
    List<Integer> statuses = new ArrayList<>();
    try {
      for (Future<Integer> start : pool.invokeAll(starts)) {
        statuses.add(start.get());
      }
    } finally {
      pool.shutdownNow();
    }

    assertThat(statuses).contains(201).containsAnyOf(409).containsOnly(201, 409);
    assertThat(
            new Rows(PRODUCT)
                .number("SELECT count(*) FROM playbacks WHERE user_id = ?", home.userId()))
        .isEqualTo(1);
  }

  @Test
  void a_lease_lapses_and_is_taken_again_where_there_is_room() {
    Household home = Household.join(PRODUCT);
    Api second = home.signIn();
    String profile = home.profile(Map.of());
    JsonNode silent = start(home.api(), profile, "content_id", title).json();
    lapse(silent);

    assertThat(second.get(PLAYBACK).json().path("items")).isEmpty();
    PRODUCT.anonymous().get(silent.path("hls_url").asText()).require(200);
    tryStart(second, profile, "content_id", title).require(409);
    lapse(silent);
    JsonNode taken = start(second, profile, "content_id", title).json();
    PRODUCT.anonymous().get(silent.path("hls_url").asText()).require(404);
    beat(home.api(), silent, Map.of("position_seconds", 5)).require(409);
    lapse(taken);
    beat(home.api(), silent, Map.of("position_seconds", 6)).require(204);
    assertThat(home.api().get(PLAYBACK).json().at("/items/0/playback_id"))
        .isEqualTo(silent.path("playback_id"));
  }

  @Test
  void a_second_device_resumes_to_the_second() {
    Household home = Household.join(PRODUCT);
    String profile = home.profile(Map.of());
    JsonNode playing = start(home.api(), profile, "content_id", title).json();
    String progress = "/api/v1/profiles/" + profile + "/history/" + title;

    beat(home.api(), playing, Map.of("position_seconds", 7)).require(204);
    beat(home.api(), playing, Map.of("position_seconds", 11)).require(204);
    Instant before = Instant.now().minusSeconds(30);
    beat(home.api(), playing, Map.of("position_seconds", 3, "at", before.toString())).require(204);

    Api second = home.signIn();
    assertThat(second.get(progress).require(200).json().path("position_seconds").asInt())
        .isEqualTo(11);
    assertThat(
            second
                .get("/api/v1/profiles/" + profile + "/history?unfinished=true")
                .json()
                .at("/items/0/content_id")
                .asText())
        .isEqualTo(title);
    beat(home.api(), playing, Map.of("position_seconds", 18)).require(204);
    JsonNode done = second.get(progress).json();
    assertThat(done.path("completed").asBoolean()).as("at nine tenths").isTrue();
    assertThat(done.path("position_seconds").asInt()).isZero();
    assertThat(second.get("/api/v1/profiles/" + profile + "/history/export").text())
        .contains(title);
    second.delete(progress).require(204);
    second.delete(progress).require(404);
    assertThat(second.get("/api/v1/profiles/" + profile + "/history").json().path("items"))
        .isEmpty();
  }

  @Test
  void an_episode_names_the_next() {
    Household home = Household.join(PRODUCT);
    String profile = home.profile(Map.of());
    String series = title(Map.of("title", "Saga", "type", "series"));
    String first = episode(series, 1);
    String second = episode(series, 2);
    String path = "/api/v1/profiles/" + profile + "/history/";

    assertThat(home.api().get(path + first).json().path("next_content_id").asText())
        .isEqualTo(second);
    assertThat(home.api().get(path + second).json().path("next_content_id").isNull()).isTrue();
  }

  @Test
  void what_is_sold_is_opened_by_a_plan_alone() {
    Household home = Household.join(PRODUCT);
    String sold = title(Map.of("title", "Sold", "upload_id", sound, "monetization_enabled", true));

    Answer refused = tryStart(home.api(), home.profile(Map.of()), "content_id", sold).require(402);

    assertThat(refused.json().path("entitlement").asText()).isEqualTo("vod_access");
    assertThat(refused.json().path("plans").isArray()).isTrue();
    String own =
        owner
            .api()
            .post("/api/v1/profiles", Map.of("name", "Me"))
            .json()
            .path("profile_id")
            .asText();
    start(owner.api(), own, "content_id", sold);
  }

  @Test
  void a_child_plays_nothing_that_is_not_fit_for_it() {
    Household home = Household.join(PRODUCT);
    String parent = home.profile(Map.of());
    String child = home.profile(Map.of("is_child", true, "pin", "4711"));
    String unfit = title(Map.of("title", "Unfit", "upload_id", sound, "min_age", 16));
    String history = "/api/v1/profiles/" + child + "/history/" + unfit;
    String rating = "/api/v1/profiles/" + child + "/ratings/" + unfit;

    tryStart(home.api(), child, "content_id", unfit).require(404);
    home.api().get(history).require(404);
    home.api().get(rating).require(404);
    start(home.api(), parent, "content_id", unfit);
    Api device = home.signIn();
    device.post("/api/v1/profiles/" + child + "/enter", Map.of()).require(200);
    tryStart(device, parent, "content_id", unfit).require(403);
    tryStart(device, child, "content_id", unfit).require(404);
    device.get(history.replace(child, parent)).require(403);
    device.get("/api/v1/profiles/" + parent + "/history").require(403);
    device.get(rating.replace(child, parent)).require(403);
    Api dj = PRODUCT.signIn(owner.email(), Dj.PASSWORD);
    String djsChild =
        dj.post("/api/v1/profiles", Map.of("name", "Kid", "is_child", true, "pin", "4711"))
            .json()
            .path("profile_id")
            .asText();
    dj.get("/media/" + sound + "/master.m3u8").require(200);
    dj.post("/api/v1/profiles/" + djsChild + "/enter", Map.of()).require(200);
    dj.get("/media/" + sound + "/master.m3u8").require(404);
  }

  @Test
  void exactly_one_thing_is_played() {
    Household home = Household.join(PRODUCT);
    String profile = home.profile(Map.of());
    String nobody = "00000000-0000-4000-8000-000000000000";

    assertBroken(home.api().post(PLAYBACK, Map.of("profile_id", profile)), "exactly_one");
    assertBroken(
        home.api()
            .post(
                PLAYBACK, Map.of("profile_id", profile, "content_id", title, "stream_id", nobody)),
        "exactly_one");
    assertBroken(home.api().post(PLAYBACK, Map.of("content_id", title)), "required");
    for (String kind : List.of("content_id", "stream_id", "playlist_id", "episode_id")) {
      tryStart(home.api(), profile, kind, nobody).require(404);
    }
    tryStart(home.api(), nobody, "content_id", title).require(404);
    assertBroken(
        beat(
            home.api(),
            start(home.api(), profile, "content_id", title).json(),
            Map.of("position_seconds", -1)),
        "range");
  }

  @Test
  void the_rating_of_a_title_is_the_average_of_what_profiles_say() {
    Household home = Household.join(PRODUCT);
    String rated = title(Map.of("title", "Rated", "upload_id", sound));
    String first = "/api/v1/profiles/" + home.profile(Map.of()) + "/ratings/" + rated;
    String second = "/api/v1/profiles/" + home.profile(Map.of()) + "/ratings/" + rated;

    put(home.api(), first, "{\"rating\":8}").require(200);
    put(home.api(), second, "{\"rating\":7}").require(200);

    assertThat(home.api().get(TITLES + "/" + rated).json().path("rating").asDouble())
        .isEqualTo(7.5);
    assertThat(home.api().get(first).json().path("rating").asInt()).isEqualTo(8);
    put(home.api(), first, "{\"rating\":11}").require(422);
    home.api().delete(first).require(204);
    assertThat(home.api().get(TITLES + "/" + rated).json().path("rating").asDouble())
        .isEqualTo(7.0);
  }

  private static void assertBroken(Answer answer, String rule) {
    assertThat(answer.require(422).json().at("/errors/0/rule").asText()).isEqualTo(rule);
  }

  private static Answer put(Api api, String path, String json) {
    return api.send(
        api.request(path)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(json)));
  }

  private static Answer beat(Api api, JsonNode playback, Map<String, ?> body) {
    return api.post(PLAYBACK + "/" + playback.path("playback_id").asText() + "/heartbeat", body);
  }

  /** Lets a minute of silence pass, as far as the lease knows. */
  private static void lapse(JsonNode playback) {
    new Rows(PRODUCT)
        .number(
            "UPDATE playbacks SET renewed_at = now() - interval '61 seconds'"
                + " WHERE playback_id = ? RETURNING 1",
            UUID.fromString(playback.path("playback_id").asText()));
  }

  private static Answer start(Api api, String profile, String kind, String id) {
    return tryStart(api, profile, kind, id).require(201);
  }

  private static Answer tryStart(Api api, String profile, String kind, String id) {
    return api.post(PLAYBACK, Map.of("profile_id", profile, kind, id));
  }

  private static String title(Map<String, ?> body) {
    return owner.api().post(TITLES, body).require(201).json().path("content_id").asText();
  }

  private static String episode(String series, int number) {
    Map<String, Object> body =
        new HashMap<>(Map.of("title", "Part", "type", "episode", "upload_id", sound));
    body.putAll(Map.of("parent_id", series, "season_number", 1, "episode_number", number));
    return title(body);
  }

  private static List<String> addresses(Answer playlist) {
    return playlist
        .text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .toList();
  }
}
