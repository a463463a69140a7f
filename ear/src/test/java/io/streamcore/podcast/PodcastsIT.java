package io.streamcore.podcast;

import static io.streamcore.podcast.Show.PODCASTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done with podcasts and episodes, by whom, and what is answered to the rest. */
class PodcastsIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();

  @TempDir static Path folder;

  private static Dj owner;
  private static Dj other;
  private static UUID sound;
  private static UUID broken;

  private final String mark = UUID.randomUUID().toString();

  @BeforeAll
  static void upload() throws IOException {
    owner = Dj.join(PRODUCT);
    other = Dj.join(PRODUCT);
    sound = owner.upload(Sounds.tone(folder.resolve("tone.mp3"), 2, "-b:a", "64k"));
    Path flac = Sounds.tone(folder.resolve("whole.flac"), 2);
    Path cut = folder.resolve("cut.flac");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(flac), 200));
    broken = owner.upload(cut);
    owner.awaitReady(sound);
    owner.awaitSettled(broken);
  }

  @Test
  void everybody_sees_public_podcasts_and_only_the_owner_private_ones() {
    Show open = Show.of(owner, Map.of("title", mark));
    Show closed = Show.of(owner, Map.of("title", mark, "visibility", "private"));

    PRODUCT.anonymous().get(open.path()).require(200);
    PRODUCT.anonymous().get(closed.path()).require(404);
    other.api().get(closed.path()).require(404);
    owner.api().get(closed.path()).require(200);
    PRODUCT.administrator().get(closed.path()).require(200);
    assertThat(ids(PRODUCT.anonymous().get(PODCASTS + "?q=" + mark))).containsExactly(open.id());
    assertThat(ids(owner.api().get(PODCASTS + "?mine=true&q=" + mark)))
        .containsExactly(closed.id(), open.id());
  }

  @Test
  void nobody_changes_anothers() {
    Show show = Show.of(owner, Map.of());
    String episode = show.episode(Map.of("title", "One", "upload_id", sound));

    other.api().patch(show.path(), Map.of("title", "x"), "*").require(404);
    other.api().delete(show.path()).require(404);
    other.api().post(show.path() + "/episodes", Map.of("title", "x")).require(404);
    other.api().patch(show.path() + "/episodes/" + episode, Map.of("title", "x"), "*").require(404);
    other.api().delete(show.path() + "/episodes/" + episode).require(404);
    other.api().get(show.path() + "/next-number").require(404);
    assertBroken(
        Show.of(other, Map.of()).tryEpisode(Map.of("title", "Theirs", "upload_id", sound)),
        "upload_id",
        "own");
    assertThat(show.read().path("title").asText()).isEqualTo("Night Shift");
  }

  @ParameterizedTest
  @CsvSource({
    "title, '', title, required",
    "language, english, language, format",
    "website, javascript:alert(1), website, url",
    "owner_email, nobody, owner_email, email",
    "visibility, hidden, visibility, one_of",
    "colour, red, colour, unknown"
  })
  void a_field_that_breaks_its_rule_is_named(
      String field, String value, String named, String rule) {
    assertBroken(owner.api().post(PODCASTS, Show.body(Map.of(field, value))), named, rule);
  }

  @Test
  void only_apples_categories_are_taken() {
    assertBroken(
        owner
            .api()
            .post(PODCASTS, Show.body(Map.of("categories", List.of(Map.of("name", "Techno"))))),
        "categories.0",
        "one_of");
  }

  @Test
  void a_body_that_is_none_is_refused() {
    send("POST", PODCASTS, "application/json", "{\"title\":").require(400);
    send("POST", PODCASTS, "text/plain", "title").require(415);
    send("POST", PODCASTS, "application/json", " ".repeat((1 << 20) + 1)).require(413);
    send("POST", PODCASTS, "application/json", "").require(422);
  }

  @Test
  void a_patch_changes_what_it_names_of_the_version_that_was_read() {
    Show show = Show.of(owner, Map.of("copyright", "Mara"));
    String etag = owner.api().get(show.path()).header("ETag");

    Answer changed =
        owner
            .api()
            .patch(show.path(), Map.of("location", Map.of("name", "Austin")), etag)
            .require(200);

    assertThat(changed.json().at("/location/name").asText()).isEqualTo("Austin");
    assertThat(changed.json().path("copyright").asText()).isEqualTo("Mara");
    owner.api().patch(show.path(), Map.of("title", "late"), etag).require(412);
  }

  @Test
  void a_repeated_request_gives_one_podcast() {
    Answer first = keyed(Map.of("title", mark)).require(201);
    Answer second = keyed(Map.of("title", mark)).require(201);

    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(second.json()).isEqualTo(first.json());
    assertThat(ids(owner.api().get(PODCASTS + "?mine=true&q=" + mark))).hasSize(1);
  }

  @Test
  void a_deleted_podcast_comes_back_with_its_guid() {
    Show show = Show.of(owner, Map.of());
    String guid = show.read().path("guid").asText();

    owner.api().delete(show.path()).require(204);

    owner.api().get(show.path()).require(404);
    PRODUCT.anonymous().get(show.feedPath()).require(404);
    assertThat(ids(owner.api().get(PODCASTS + "?mine=true&deleted=true"))).contains(show.id());
    assertBroken(PRODUCT.anonymous().get(PODCASTS + "?deleted=true"), "deleted", "own");
    owner.api().post(show.path() + "/restore").require(200);
    owner.api().post(show.path() + "/restore").require(409);
    assertThat(show.read().path("guid").asText()).isEqualTo(guid);
  }

  @Test
  void the_next_number_is_offered_and_a_taken_one_is_a_clash() {
    Show show = Show.of(owner, Map.of());
    show.episode(Map.of("title", "One", "upload_id", sound));
    String seventh =
        show.episode(Map.of("title", "Seven", "upload_id", sound, "episode_number", 7));

    assertThat(owner.api().get(show.path() + "/next-number").json().path("episode_number").asInt())
        .isEqualTo(8);
    owner.api().delete(show.path() + "/episodes/" + seventh).require(204);
    Answer clash =
        show.tryEpisode(Map.of("title", "Again", "upload_id", sound, "episode_number", 7))
            .require(409);
    assertThat(clash.json().at("/errors/0/field").asText()).isEqualTo("episode_number");
    owner.api().post(show.path() + "/episodes/" + seventh + "/restore").require(200);
  }

  @Test
  void an_episode_is_published_when_its_upload_is_ready() {
    Show show = Show.of(owner, Map.of());
    String draft = show.episode(Map.of("title", "Broken", "upload_id", broken));

    Answer clash = show.patchEpisode(draft, Map.of("published", true)).require(409);

    assertThat(clash.json().at("/errors/0/rule").asText()).isEqualTo("ready");
    assertThat(
            show.patchEpisode(draft, Map.of("upload_id", sound, "published", true))
                .require(200)
                .json()
                .path("status")
                .asText())
        .isEqualTo("published");
  }

  @Test
  void drafts_and_what_is_to_come_are_seen_by_their_maker_alone() {
    Show show = Show.of(owner, Map.of());
    String draft = show.episode(Map.of("title", "Draft", "upload_id", sound));
    String later =
        show.episode(
            Map.of(
                "title",
                "Later",
                "upload_id",
                sound,
                "published",
                true,
                "publication_date",
                "2099-01-01T00:00:00Z"));

    for (String id : List.of(draft, later)) {
      PRODUCT.anonymous().get(show.path() + "/episodes/" + id).require(404);
      PRODUCT.anonymous().get("/episodes/" + id + "/audio.mp3").require(404);
      owner.api().get(show.path() + "/episodes/" + id).require(200);
    }
    assertThat(PRODUCT.anonymous().get(show.path() + "/episodes").json().path("items")).isEmpty();
    assertThat(owner.api().get(show.path() + "/episodes").json().path("items")).hasSize(2);
  }

  @Test
  void sound_elsewhere_is_looked_at_first() throws IOException {
    Show show = Show.of(owner, Map.of());
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    serve(server, "/a.mp3", 200, "audio/mpeg");
    serve(server, "/page", 200, "text/html");
    serve(server, "/gone.mp3", 404, "audio/mpeg");
    server.start();
    String base = "http://localhost:" + server.getAddress().getPort();
    try {
      assertRefused(show, base + "/page", "media_type");
      assertRefused(show, base + "/gone.mp3", "reachable");
      assertRefused(show, "http://127.0.0.1:" + server.getAddress().getPort(), "public_address");
      assertRefused(show, "http://169.254.169.254/latest/meta-data/", "public_address");
      assertRefused(show, "file:///etc/passwd", "url");
      String id =
          show.episode(Map.of("title", "Far", "media_url", base + "/a.mp3", "published", true));

      Answer moved = Show.ask(PRODUCT, "GET", "/episodes/" + id + "/audio.mp3").require(302);

      assertThat(moved.header("Location")).isEqualTo(base + "/a.mp3");
      assertThat(PRODUCT.anonymous().get(show.feedPath()).text()).contains("length=\"4\"");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_cover_obeys_the_rules_of_directories() throws IOException {
    Show show = Show.of(owner, Map.of());

    Answer taken = show.putCover("image/png", picture(1400, 1400)).require(200);
    String address = Show.pathOf(taken.json().path("cover_url").asText());

    Answer cover = PRODUCT.anonymous().get(address).require(200);
    assertThat(cover.header("Content-Type")).isEqualTo("image/png");
    assertThat(cover.header("Cache-Control")).contains("public", "immutable");
    assertThat(cover.bytes()).isEqualTo(picture(1400, 1400));
    assertBroken(show.putCover("image/png", picture(1400, 1300)), "cover", "square");
    assertBroken(show.putCover("image/png", picture(300, 300)), "cover", "size");
    show.putCover("image/png", "<html>".getBytes(StandardCharsets.UTF_8)).require(415);
    show.putCover("image/gif", picture(1400, 1400)).require(415);
    assertThat(show.read().path("cover_url").asText()).endsWith(address);
  }

  @Test
  void a_cover_of_fifty_megabytes_is_refused_for_its_length_alone() throws IOException {
    String head =
        """
        PUT %s/cover HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Content-Type: image/png
        Content-Length: 52428800

        """
            .formatted(Show.of(owner, Map.of()).path(), owner.api().token())
            .replace("\n", "\r\n");
    try (Socket line = new Socket("localhost", PRODUCT.page().getPort())) {
      line.setSoTimeout(60_000);
      line.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      line.getOutputStream().flush();
      assertThat(new String(line.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 413");
    }
  }

  @Test
  void own_shows_are_exported_for_other_apps() {
    Dj dj = Dj.join(PRODUCT);
    Show show = Show.of(dj, Map.of("title", "One & <two>"));

    Answer list = dj.api().get(PODCASTS + "/opml").require(200);

    assertThat(list.header("Content-Type")).startsWith("text/x-opml");
    assertThat(list.text()).contains("text=\"One &amp; &lt;two&gt;\"", show.feedPath() + "\"");
    PRODUCT.anonymous().get(PODCASTS + "/opml").require(401);
  }

  @Test
  void a_transcript_is_kept_in_its_language() {
    Show show = Show.of(owner, Map.of());
    String id = show.episode(Map.of("title", "Said", "upload_id", sound, "published", true));
    String path = show.path() + "/episodes/" + id + "/transcripts/";
    String text = "WEBVTT\n\n00:00.000 --> 00:02.000\nGrüße 🎧\n";

    send("PUT", path + "de", "text/vtt", text).require(200);

    Answer read = PRODUCT.anonymous().get("/episodes/" + id + "/transcript-de.vtt").require(200);
    assertThat(read.text()).isEqualTo(text);
    assertThat(read.header("Content-Type")).startsWith("text/vtt");
    assertBroken(send("PUT", path + "de", "text/vtt", "no transcript"), "body", "format");
    assertBroken(send("PUT", path + "x", "text/vtt", text), "language", "format");
    send("PUT", path + "de", "text/html", text).require(415);
    PRODUCT.anonymous().get("/episodes/" + id + "/transcript-fr.vtt").require(404);
    owner.api().delete(path + "de/vtt").require(204);
    PRODUCT.anonymous().get("/episodes/" + id + "/transcript-de.vtt").require(404);
  }

  private static void assertRefused(Show show, String url, String rule) {
    assertBroken(show.tryEpisode(Map.of("title", "Far", "media_url", url)), "media_url", rule);
  }

  private static void assertBroken(Answer answer, String field, String rule) {
    JsonNode error = answer.require(422).json().at("/errors/0");
    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("rule").asText()).isEqualTo(rule);
  }

  private Answer keyed(Map<String, ?> more) {
    HttpRequest.Builder request =
        owner
            .api()
            .request(PODCASTS)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", mark)
            .POST(
                BodyPublishers.ofString(
                    "{\"title\":\"%s\",\"author\":\"a\",\"language\":\"en-us\"}"
                        .formatted(more.get("title"))));
    return owner.api().send(request);
  }

  private static Answer send(String method, String path, String type, String body) {
    return owner
        .api()
        .send(
            owner
                .api()
                .request(path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
  }

  private static void serve(HttpServer server, String path, int status, String type) {
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", type);
          exchange.getResponseHeaders().set("Content-Length", "4");
          boolean head = exchange.getRequestMethod().equals("HEAD");
          exchange.sendResponseHeaders(status, head ? -1 : 4);
          if (!head) {
            exchange.getResponseBody().write(new byte[4]);
          }
          exchange.close();
        });
  }

  private static byte[] picture(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static List<String> ids(Answer page) {
    List<String> ids = new ArrayList<>();
    page.require(200)
        .json()
        .path("items")
        .forEach(item -> ids.add(item.path("podcast_id").asText()));
    return ids;
  }
}
