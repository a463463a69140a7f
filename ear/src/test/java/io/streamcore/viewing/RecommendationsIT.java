package io.streamcore.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Household;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What profiles are recommended. Three profiles of the maker have heard five titles together; who
 * has heard two of them may like the others.
 */
class RecommendationsIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static Dj maker;
  private static Household home;
  private static String first;
  private static String second;
  private static String third;
  private static String unfit;
  private static String sold;
  private static String makers;
  private static String grownUp;
  private static String child;

  @BeforeAll
  static void hear_titles_together(@TempDir Path folder) {
    maker = Dj.join(PRODUCT);
    UUID sound = maker.upload(Sounds.tone(folder.resolve("tone.mp3"), 20, "-b:a", "64k"));
    maker.awaitReady(sound);
    first = title(sound, "First", Map.of());
    second = title(sound, "Second", Map.of());
    third = title(sound, "Third", Map.of());
    unfit = title(sound, "Unfit", Map.of("min_age", 16));
    sold = title(sound, "Sold", Map.of("monetization_enabled", true));
    for (int i = 0; i < 3; i++) {
      hear(maker.api(), profile(maker.api(), Map.of()), first, second, third, unfit, sold);
    }
    makers = profile(maker.api(), Map.of());
    hear(maker.api(), makers, first, second);
    home = Household.join(PRODUCT);
    grownUp = home.profile(Map.of());
    child = home.profile(Map.of("is_child", true, "pin", "4711"));
    hear(home.api(), grownUp, first, second);
    hear(home.api(), child, first, second);
    awaitJob(recommend(), "succeeded");
  }

  @Test
  void what_others_heard_with_what_was_heard_is_recommended_and_says_why() {
    Map<String, JsonNode> list = list(home.api(), grownUp);

    assertThat(list).containsKeys(third, unfit).doesNotContainKeys(first, second, sold);
    JsonNode best = Objects.requireNonNull(list.get(third));
    assertThat(best.path("reason").asText())
        .isIn("Because you watched First", "Because you watched Second");
    assertThat(best.path("because_content_id").asText()).isIn(first, second);
    assertThat(new ArrayList<>(list.values()))
        .isSortedAccordingTo((a, b) -> Double.compare(score(b), score(a)));
    assertThat(list).hasSizeLessThanOrEqualTo(50);
  }

  @Test
  void what_is_not_fit_for_a_child_is_not_recommended_to_it() {
    assertThat(list(home.api(), child)).containsKey(third).doesNotContainKeys(unfit, sold);
  }

  @Test
  void what_is_sold_is_recommended_to_whom_it_is_open() {
    assertThat(list(maker.api(), makers)).containsKeys(third, sold);
  }

  @Test
  void a_list_comes_in_pages() {
    String path = path(grownUp) + "?limit=1";
    JsonNode page = home.api().get(path).require(200).json();
    JsonNode next =
        home.api().get(path + "&after=" + page.path("next").asText()).require(200).json();

    List<String> all = new ArrayList<>(list(home.api(), grownUp).keySet());
    assertThat(page.path("items")).hasSize(1);
    assertThat(next.at("/items/0/content/content_id").asText()).isEqualTo(all.get(1));
    home.api().get(path(grownUp) + "?limit=many").require(422);
    home.api().get(path(grownUp) + "?after=nowhere").require(422);
  }

  @Test
  void nobody_knows_of_anothers() {
    PRODUCT.anonymous().get(path(grownUp)).require(401);
    for (Api stranger : List.of(maker.api(), PRODUCT.administrator())) {
      stranger.get(path(grownUp)).require(404);
    }
    home.api().get(path("not-an-id")).require(404);
    home.api().send(home.api().request(path(grownUp)).header("Accept", "text/csv")).require(406);
    String gone = home.profile(Map.of());
    home.api().delete("/api/v1/profiles/" + gone).require(204);
    home.api().get(path(gone)).require(404);
  }

  @Test
  void what_is_begun_leaves_the_list_at_once_and_the_rest_is_made_anew_within_minutes() {
    String fresh = home.profile(Map.of());
    assertThat(list(home.api(), fresh).values()).allMatch(it -> it.path("because_title").isNull());

    hear(home.api(), fresh, first);

    assertThat(list(home.api(), fresh)).doesNotContainKey(first);
    JsonNode made =
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(500))
            .until(() -> list(home.api(), fresh).get(third), it -> it != null && isReasoned(it));
    assertThat(made.path("because_title").asText()).isEqualTo("First");
  }

  private static boolean isReasoned(JsonNode recommended) {
    return !recommended.path("because_title").isNull();
  }

  private static double score(JsonNode recommended) {
    return recommended.path("score").asDouble();
  }

  private static String path(String profile) {
    return "/api/v1/profiles/" + profile + "/recommendations";
  }

  /** A profile's list by the titles' ids, in its order. */
  private static Map<String, JsonNode> list(Api api, String profile) {
    Map<String, JsonNode> list = new LinkedHashMap<>();
    Answer answer = api.get(path(profile) + "?limit=100").require(200);
    for (JsonNode item : answer.json().path("items")) {
      list.put(item.at("/content/content_id").asText(), item);
    }
    return list;
  }

  private static String title(UUID sound, String name, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(Map.of("title", name, "upload_id", sound));
    body.putAll(more);
    return maker.api().post("/api/v1/titles", body).require(201).json().path("content_id").asText();
  }

  private static String profile(Api api, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(Map.of("name", "Mara"));
    body.putAll(more);
    return api.post("/api/v1/profiles", body).require(201).json().path("profile_id").asText();
  }

  private static void hear(Api api, String profile, String... titles) {
    for (String title : titles) {
      String playback =
          api.post("/api/v1/playback", Map.of("profile_id", profile, "content_id", title))
              .require(201)
              .json()
              .path("playback_id")
              .asText();
      String path = "/api/v1/playback/" + playback;
      api.post(path + "/heartbeat", Map.of("position_seconds", 19)).require(204);
      api.delete(path).require(204);
    }
  }

  /** Has all lists made; the job's id. */
  private static String recommend() {
    return PRODUCT
        .administrator()
        .post("/api/v1/jobs", Map.of("type", "catalog-recommend"))
        .require(201)
        .json()
        .path("job_id")
        .asText();
  }

  private static void awaitJob(String job, String status) {
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
                    .asText(),
            status::equals);
  }
}
