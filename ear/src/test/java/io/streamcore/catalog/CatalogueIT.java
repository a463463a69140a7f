package io.streamcore.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Household;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is in the catalogue, who may change it, how it is found, and what children see of it. */
class CatalogueIT {

  private static final String TITLES = "/api/v1/titles";
  private static final String PIN = "4711";

  private static final RunningProduct PRODUCT = RunningProduct.get();

  @TempDir static Path folder;

  private static Dj owner;
  private static Dj other;
  private static Household home;
  private static Api child;
  private static UUID sound;

  /** A word that no other run has in its titles. */
  private final String mark = word();

  @BeforeAll
  static void upload() {
    owner = Dj.join(PRODUCT);
    other = Dj.join(PRODUCT);
    home = Household.join(PRODUCT);
    String profile = home.profile(Map.of("is_child", true, "pin", PIN));
    child = home.signIn();
    child.post("/api/v1/profiles/" + profile + "/enter", Map.of()).require(200);
    sound = owner.upload(Sounds.tone(folder.resolve("tone.mp3"), 2, "-b:a", "64k"));
    owner.awaitReady(sound);
  }

  @Test
  void a_title_is_offered_when_its_upload_is_ready() {
    String draft = title(Map.of("title", mark));

    home.api().get(TITLES + "/" + draft).require(404);
    other.api().get(TITLES + "/" + draft).require(404);
    owner.api().get(TITLES + "/" + draft).require(200);
    assertThat(found(home.api(), "q=" + mark)).isEmpty();
    assertThat(found(owner.api(), "managed=true&q=" + mark)).containsExactly(draft);

    patch(draft, Map.of("upload_id", sound)).require(200);

    JsonNode offered = home.api().get(TITLES + "/" + draft).require(200).json();
    assertThat(offered.path("duration_minutes").asInt()).isEqualTo(1);
    assertThat(found(home.api(), "q=" + mark)).containsExactly(draft);
    PRODUCT.anonymous().get(TITLES + "/" + draft).require(401);
  }

  @Test
  void the_landing_page_has_rows_of_what_is_fit_for_who_looks() {
    String calm = title(Map.of("title", mark + " calm", "upload_id", sound));
    String wild = title(Map.of("title", mark + " wild", "upload_id", sound, "min_age", 18));

    await().untilAsserted(() -> assertThat(inRows(home.api(), "new")).contains(calm, wild));
    await().untilAsserted(() -> assertThat(inRows(child, "new")).contains(calm));
    assertThat(inRows(child, "new")).doesNotContain(wild);
    assertThat(inRows(child, "popular")).doesNotContain(wild);
    PRODUCT.anonymous().get(TITLES + "/rows").require(401);
  }

  private static List<String> inRows(Api api, String kind) {
    List<String> ids = new ArrayList<>();
    for (JsonNode row : api.get(TITLES + "/rows").require(200).json().path("rows")) {
      if (row.path("kind").asText().equals(kind)) {
        row.path("items").forEach(it -> ids.add(it.path("content_id").asText()));
      }
    }
    return ids;
  }

  @Test
  void a_series_is_offered_with_its_first_episode() {
    String series = title(Map.of("title", mark, "type", "series"));
    home.api().get(TITLES + "/" + series).require(404);

    String second = episode(series, 1, 2, 0);
    String first = episode(series, 1, 1, 0);
    String next = episode(series, 2, 1, 0);

    home.api().get(TITLES + "/" + series).require(200);
    assertThat(ids(home.api().get(TITLES + "/" + series + "/episodes")))
        .containsExactly(first, second, next);
    assertThat(paged(home.api(), TITLES + "/" + series + "/episodes?limit=1"))
        .containsExactly(first, second, next);
    assertThat(found(home.api(), "q=" + mark + "&type=series")).containsExactly(series);
    assertClash(owner.api().post(TITLES, episodeBody(series, 1, 1, 0)), "episode_number");
    owner.api().delete(TITLES + "/" + series).require(204);
    home.api().get(TITLES + "/" + first).require(404);
    owner.api().post(TITLES + "/" + series + "/restore").require(200);
    home.api().get(TITLES + "/" + first).require(200);
  }

  @Test
  void is_found_with_typing_errors_without_accents_and_as_it_is_typed() {
    String title = offered("Éléphant " + mark + " kazoo", 0);

    for (String typed : List.of("elephant " + mark, "ELEPHANT", "elefant " + mark, mark, "éleph")) {
      assertThat(found(home.api(), "q=" + typed.replace(" ", "%20"))).as(typed).contains(title);
    }
    String almost = mark.substring(0, 4) + mark.substring(5);
    assertThat(found(home.api(), "q=" + almost)).as(almost).contains(title);
    assertThat(found(home.api(), "q=" + mark.substring(0, 8))).contains(title);
    assertThat(found(home.api(), "q=" + word())).doesNotContain(title);
    assertThat(found(home.api(), "q=%22%27%3A*%26!")).isEmpty();
  }

  @Test
  void is_browsed_by_genre_type_and_year_in_pages_that_do_not_shift() {
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Map<String, Object> body = new HashMap<>(Map.of("title", mark + " " + i, "upload_id", sound));
      body.put("genres", List.of("Jazz", "Blues"));
      body.put("release_year", 1950 + i);
      body.put("type", i == 0 ? "concert" : "audio");
      all.add(0, title(body));
    }

    assertThat(paged(home.api(), TITLES + "?genre=Jazz&limit=2")).containsSubsequence(all);
    assertThat(paged(home.api(), TITLES + "?limit=2")).containsSubsequence(all);
    assertThat(paged(home.api(), TITLES + "?order=popular&limit=2")).containsAll(all);
    assertThat(paged(home.api(), TITLES + "?limit=2&q=" + mark))
        .containsExactlyInAnyOrderElementsOf(all);
    assertThat(found(home.api(), "type=concert&q=" + mark)).containsExactly(all.get(4));
    assertThat(found(home.api(), "year=1951&q=" + mark)).containsExactly(all.get(3));
    assertThat(home.api().get(TITLES + "/" + all.get(0)).json().path("genres").toString())
        .isEqualTo("[\"Blues\",\"Jazz\"]");
    assertBroken(home.api().get(TITLES + "?type=opera"), "type", "one_of");
    assertBroken(home.api().get(TITLES + "?order=best"), "order", "one_of");
  }

  @Test
  void a_child_neither_finds_nor_reaches_what_is_not_fit_for_it() throws IOException {
    String fit = offered(mark + " fit", 7);
    String unfit = offered(mark + " unfit", 8);
    String series = title(Map.of("title", mark + " series", "type", "series", "min_age", 12));
    String episode = episode(series, 1, 1, 0);
    String mixed = title(Map.of("title", mark + " mixed", "type", "series"));
    String grownUp = episode(mixed, 1, 1, 16);
    String poster = owner.api().send(poster(unfit)).require(200).json().path("poster_url").asText();

    for (String hidden : List.of(unfit, series, episode, grownUp, mixed)) {
      child.get(TITLES + "/" + hidden).require(404);
      child.get(TITLES + "/" + hidden + "/episodes").require(404);
    }
    child.get(poster).require(404);
    for (String query :
        List.of(
            "q=" + mark,
            "limit=100",
            "order=popular&limit=100",
            "type=episode",
            "managed=true",
            "deleted=true")) {
      assertThat(found(child, query))
          .as(query)
          .doesNotContain(unfit, series, episode, grownUp, mixed);
    }
    assertThat(found(child, "q=" + mark)).containsExactly(fit);
    assertThat(found(home.api(), "q=" + mark + "&limit=100")).contains(fit, unfit, series, mixed);
    home.api().get(poster).require(200);
    child.post(TITLES, Map.of("title", "x")).require(403);
  }

  @Test
  void nobody_changes_anothers() throws IOException {
    String title = offered(mark, 0);
    String path = TITLES + "/" + title;

    other.api().patch(path, Map.of("title", "x"), "*").require(404);
    other.api().delete(path).require(404);
    other.api().post(path + "/restore").require(404);
    other.api().send(poster(title, other.api())).require(404);
    home.api().patch(path, Map.of("title", "x"), "*").require(403);
    assertBroken(
        other.api().post(TITLES, Map.of("title", "Theirs", "upload_id", sound)),
        "upload_id",
        "own");
    PRODUCT.administrator().patch(path, Map.of("min_age", 3), "*").require(200);
    assertThat(owner.api().get(path).json().path("upload_id").asText()).isEqualTo(sound.toString());
  }

  @ParameterizedTest
  @CsvSource({
    "title, '', title, required",
    "type, opera, type, one_of",
    "min_age, 99, min_age, range",
    "genres, Noise, genres, one_of",
    "parent_id, 00000000-0000-4000-8000-000000000000, parent_id, episode",
    "upload_id, 00000000-0000-4000-8000-000000000000, upload_id, own",
    "colour, red, colour, unknown"
  })
  void a_field_that_breaks_its_rule_is_named(
      String field, String value, String named, String rule) {
    Map<String, Object> body = new HashMap<>(Map.of("title", mark));
    body.put(field, field.equals("genres") ? List.of(value) : number(value));

    assertBroken(owner.api().post(TITLES, body), named, rule);
  }

  @Test
  void a_patch_changes_what_it_names_of_the_version_that_was_read() {
    String path = TITLES + "/" + title(Map.of("title", mark, "genres", List.of("Jazz")));
    String etag = owner.api().get(path).header("ETag");

    JsonNode changed =
        owner.api().patch(path, Map.of("description", "Long"), etag).require(200).json();

    assertThat(changed.at("/genres/0").asText()).isEqualTo("Jazz");
    owner.api().patch(path, Map.of("title", "late"), etag).require(412);
    owner.api().delete(path).require(204);
    owner.api().get(path).require(404);
    assertThat(found(owner.api(), "deleted=true&q=" + mark)).hasSize(1);
    owner.api().post(path + "/restore").require(200);
    owner.api().post(path + "/restore").require(409);
  }

  @Test
  void a_poster_obeys_the_rules_of_covers() throws IOException {
    String title = offered(mark, 0);

    String address =
        owner.api().send(poster(title)).require(200).json().path("poster_url").asText();

    assertThat(home.api().get(address).require(200).header("Content-Type")).isEqualTo("image/png");
    PRODUCT.anonymous().get(address).require(401);
    assertBroken(owner.api().send(poster(title, owner.api(), 300)), "cover", "size");
    owner.api().delete(TITLES + "/" + title + "/poster").require(204);
    home.api().get(address).require(404);
  }

  @Test
  void administrators_add_genres() {
    PRODUCT.administrator().post("/api/v1/genres", Map.of("name", mark)).require(201);
    PRODUCT.administrator().post("/api/v1/genres", Map.of("name", mark)).require(409);
    owner.api().post("/api/v1/genres", Map.of("name", mark)).require(403);
    assertThat(home.api().get("/api/v1/genres").require(200).text()).contains(mark, "Jazz");
  }

  private static Object number(String value) {
    return value.matches("\\d+") ? (Object) Integer.valueOf(value) : value;
  }

  private static String title(Map<String, ?> body) {
    return owner.api().post(TITLES, body).require(201).json().path("content_id").asText();
  }

  private static String offered(String name, int minAge) {
    return title(Map.of("title", name, "upload_id", sound, "min_age", minAge));
  }

  private String episode(String series, int season, int number, int minAge) {
    return title(episodeBody(series, season, number, minAge));
  }

  private Map<String, Object> episodeBody(String series, int season, int number, int minAge) {
    return Map.of(
        "title", mark + " part",
        "type", "episode",
        "parent_id", series,
        "season_number", season,
        "episode_number", number,
        "min_age", minAge,
        "upload_id", sound);
  }

  private static Answer patch(String id, Map<String, ?> patch) {
    return owner.api().patch(TITLES + "/" + id, patch, "*");
  }

  private static HttpRequest.Builder poster(String title) throws IOException {
    return poster(title, owner.api());
  }

  private static HttpRequest.Builder poster(String title, Api api) throws IOException {
    return poster(title, api, 1400);
  }

  private static HttpRequest.Builder poster(String title, Api api, int side) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", out);
    return api.request(TITLES + "/" + title + "/poster")
        .header("Content-Type", "image/png")
        .PUT(BodyPublishers.ofByteArray(out.toByteArray()));
  }

  private static List<String> found(Api api, String query) {
    return ids(api.get(TITLES + "?" + query));
  }

  private static List<String> ids(Answer page) {
    List<String> ids = new ArrayList<>();
    page.require(200)
        .json()
        .path("items")
        .forEach(item -> ids.add(item.path("content_id").asText()));
    return ids;
  }

  /** All pages, one after the other. */
  private static List<String> paged(Api api, String path) {
    List<String> all = new ArrayList<>();
    String next = "";
    do {
      Answer page = api.get(path + (next.isEmpty() ? "" : "&after=" + next)).require(200);
      all.addAll(ids(page));
      next = page.json().path("next").asText("");
    } while (!next.isEmpty() && !next.equals("null"));
    assertThat(all).doesNotHaveDuplicates();
    return all;
  }

  private static void assertBroken(Answer answer, String field, String rule) {
    JsonNode error = answer.require(422).json().at("/errors/0");
    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("rule").asText()).isEqualTo(rule);
  }

  private static void assertClash(Answer answer, String field) {
    assertThat(answer.require(409).json().at("/errors/0/field").asText()).isEqualTo(field);
  }

  private static String word() {
    return UUID.randomUUID()
            .toString()
            .replaceAll("[0-9-]", "")
            .concat("quillomaz")
            .substring(0, 12)
        + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
  }
}
