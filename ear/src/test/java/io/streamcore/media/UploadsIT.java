package io.streamcore.media;

import static io.streamcore.media.UploadForms.UPLOADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Announcement;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.EventLines;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be done with uploads, by whom, and what is answered to the rest. */
class UploadsIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");

  @TempDir static Path folder;

  private static Dj owner;
  private static Dj other;
  private static Path mp3;

  /** An upload of the owner that no job changes any more. */
  private static UUID settled;

  private final String mark = UUID.randomUUID().toString();

  @BeforeAll
  static void upload() {
    owner = Dj.join(PRODUCT);
    other = Dj.join(PRODUCT);
    mp3 = Sounds.tone(folder.resolve("second.mp3"), 1, "-b:a", "64k");
    settled = owner.upload(mp3);
    owner.awaitReady(settled);
  }

  @ParameterizedTest
  @CsvSource({
    "GET, '', ''",
    "POST, '', multipart/form-data; boundary=x",
    "GET, /events, ''",
    "GET, /{id}, ''",
    "PATCH, /{id}, application/merge-patch+json",
    "DELETE, /{id}, ''",
    "POST, /{id}/restore, ''",
    "POST, /{id}/retry, ''"
  })
  void nobody_gets_anything_without_signing_in(String method, String path, String contentType) {
    Answer answer = request(PRODUCT.anonymous(), method, path, contentType).require(401);

    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/unauthenticated");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /{id}, ''",
    "PATCH, /{id}, application/merge-patch+json",
    "DELETE, /{id}, ''",
    "POST, /{id}/restore, ''",
    "POST, /{id}/retry, ''"
  })
  void another_djs_upload_is_not_there(String method, String path, String contentType) {
    request(other.api(), method, path, contentType).require(404);

    owner.read(settled);
  }

  @Test
  void a_form_that_is_none_is_malformed() {
    String form = "multipart/form-data";

    UploadForms.malformed(owner.api(), form, "no boundary").require(400);
    UploadForms.malformed(owner.api(), form + "; boundary=x", "no part").require(400);
    UploadForms.malformed(owner.api(), form + "; boundary=x", "--x\r\n\r\nno name\r\n--x--\r\n")
        .require(400);
  }

  @Test
  void only_forms_and_merge_patches_are_taken() {
    UploadForms.malformed(owner.api(), "application/json", "{}").require(415);
    request(owner.api(), "PATCH", "/{id}", "text/plain").require(415);
  }

  @Test
  void a_form_without_a_file_is_refused() {
    assertBroken(UploadForms.withoutFile(owner.api(), Map.of("title", "x")), "file", "required");
  }

  @Test
  void a_form_with_a_field_that_is_unknown_is_refused() {
    assertBroken(UploadForms.withoutFile(owner.api(), Map.of("colour", "x")), "colour", "unknown");
  }

  @Test
  void a_form_with_a_text_that_is_too_long_leaves_no_upload() {
    Map<String, String> fields = Map.of("artist", mark, "title", "x".repeat(151));

    assertBroken(owner.api().upload(mp3, fields), "title", "max_length");

    assertThat(listed(owner.api(), "?q=" + mark)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {3 << 19, 1L << 31, 1L << 40})
  void a_body_above_the_limit_is_refused_for_its_length_alone(long above) {
    Announcement answer =
        Announcement.of(
            PRODUCT,
            owner.api(),
            "POST " + UPLOADS,
            "multipart/form-data; boundary=x",
            (2L << 30) + above);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.body().path("detail").asText()).contains("2147483648 bytes");
  }

  @Test
  void a_patch_changes_what_it_names_of_the_version_that_was_read() {
    String path = UPLOADS + "/" + settled;
    String etag = owner.api().get(path).require(200).header("ETag");

    Answer changed = owner.api().patch(path, Map.of("title", mark), etag).require(200);

    assertThat(changed.json().path("title").asText()).isEqualTo(mark);
    assertThat(changed.header("ETag")).isNotEqualTo(etag);
    owner.api().patch(path, Map.of("title", "late"), etag).require(412);
    assertThat(owner.read(settled)).isEqualTo(changed.json());
  }

  @Test
  void a_patch_of_the_wrong_shape_is_refused_by_field() {
    String path = UPLOADS + "/" + settled;

    assertBroken(owner.api().patch(path, Map.of("title", 7), "*"), "title", "type");
    assertBroken(owner.api().patch(path, Map.of("status", "x"), "*"), "status", "unknown");
    assertBroken(
        owner.api().patch(path, Map.of("artist", "x".repeat(101)), "*"), "artist", "max_length");
    owner.api().patch(path, List.of("title"), "*").require(422);
  }

  @Test
  void a_deleted_upload_is_in_the_recycle_bin_until_it_is_restored() {
    UUID id = Dj.idOf(owner.api().upload(mp3, Map.of("title", mark)).require(201));
    owner.awaitReady(id);
    String path = UPLOADS + "/" + id;

    owner.api().delete(path).require(204);

    owner.api().get(path).require(404);
    owner.api().delete(path).require(404);
    assertThat(listed(owner.api(), "?q=" + mark)).isEmpty();
    assertThat(listed(owner.api(), "?deleted=true&q=" + mark)).containsExactly(id);
    assertThat(listed(other.api(), "?deleted=true&q=" + mark)).isEmpty();
    other.api().post(path + "/restore").require(404);
    assertThat(owner.api().post(path + "/restore").require(200).json().path("deleted_at").isNull())
        .isTrue();
    owner.api().post(path + "/restore").require(409);
    owner.api().get(path).require(200);
  }

  @Test
  void an_upload_that_has_not_failed_is_not_tried_again() {
    owner.api().post(UPLOADS + "/" + settled + "/retry").require(409);
  }

  @Test
  void a_repeated_request_gives_one_upload() throws IOException {
    Path file = Sounds.tone(folder.resolve(mark + ".mp3"), 1, "-b:a", "64k");

    Answer first = UploadForms.keyed(owner.api(), mark, file).require(201);
    Answer second = UploadForms.keyed(owner.api(), mark, file).require(201);

    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    assertThat(listed(owner.api(), "?q=" + mark)).containsExactly(Dj.idOf(first));
  }

  @Test
  void a_list_is_led_through_by_its_links_newest_first() {
    List<UUID> newestFirst = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      newestFirst.add(0, Dj.idOf(owner.api().upload(mp3, Map.of("artist", mark)).require(201)));
    }

    Answer page = owner.api().get(UPLOADS + "?limit=2&q=" + mark).require(200);
    Matcher next = NEXT.matcher(page.header("Link"));
    assertThat(next.find()).as(page.header("Link")).isTrue();
    URI rest = URI.create(next.group(1));
    Answer last = owner.api().get(rest.getRawPath() + "?" + rest.getRawQuery()).require(200);

    assertThat(ids(page)).isEqualTo(newestFirst.subList(0, 2));
    assertThat(ids(last)).isEqualTo(newestFirst.subList(2, 3));
    assertThat(last.header("Link")).isEmpty();
    assertThat(last.json().path("next").isNull()).isTrue();
    assertThat(listed(other.api(), "?q=" + mark)).isEmpty();
    assertThat(listed(PRODUCT.administrator(), "?q=" + mark)).isEqualTo(newestFirst);
  }

  @Test
  void a_list_is_filtered_by_status() {
    assertThat(listed(owner.api(), "?status=ready&limit=100")).contains(settled);
    assertThat(listed(owner.api(), "?status=failed&limit=100")).doesNotContain(settled);
    assertBroken(owner.api().get(UPLOADS + "?status=done"), "status", "enum");
  }

  @Test
  void events_tell_of_ones_own_uploads_only() {
    try (EventLines events = new EventLines(owner.api(), UPLOADS + "/events")) {
      await().atMost(PATIENCE).until(() -> !events.lines().isEmpty());
      UUID foreign = other.upload(mp3);
      UUID own = owner.upload(mp3);

      await().atMost(PATIENCE).until(() -> tellsOf(events, own));

      assertThat(tellsOf(events, foreign)).as("foreign").isFalse();
      assertThat(events.lines()).contains("event: upload");
    }
  }

  private static boolean tellsOf(EventLines events, UUID id) {
    return events.lines().stream().anyMatch(line -> line.contains(id.toString()));
  }

  private static Answer request(Api api, String method, String path, String contentType) {
    var request = api.request(UPLOADS + path.replace("{id}", settled.toString()));
    return contentType.isEmpty()
        ? api.send(request.method(method, BodyPublishers.noBody()))
        : api.send(
            request
                .header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString("{}")));
  }

  private static void assertBroken(Answer answer, String field, String rule) {
    JsonNode error = answer.require(422).json().at("/errors/0");
    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("rule").asText()).isEqualTo(rule);
  }

  private static List<UUID> listed(Api api, String query) {
    return ids(api.get(UPLOADS + query).require(200));
  }

  private static List<UUID> ids(Answer page) {
    List<UUID> ids = new ArrayList<>();
    page.json()
        .path("items")
        .forEach(item -> ids.add(UUID.fromString(item.path("upload_id").asText())));
    return ids;
  }
}
