package io.streamcore.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.FeedHost;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that come from other platforms. */
class ImportIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final String IMPORT = "/api/v1/podcasts/import";
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private static final String FEED =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
        xmlns:podcast="https://podcastindex.org/namespace/1.0"><channel>
      <title>Night &amp; Shift 🎧</title><language>de</language>
      <itunes:author>Mara Voss</itunes:author>
      <podcast:guid>%s</podcast:guid><podcast:locked>%s</podcast:locked>
      <itunes:image href="%s"/>
      %s
      </channel></rss>
      """;

  @TempDir static Path folder;

  private static FeedHost host;
  private static Dj dj;

  @BeforeAll
  static void open() throws IOException {
    dj = Dj.join(PRODUCT);
    host = new FeedHost();
    host.put(
        "/one.mp3",
        "audio/mpeg",
        Files.readAllBytes(Sounds.tone(folder.resolve("one.mp3"), 2, "-b:a", "64k")));
    host.put("/page.mp3", "audio/mpeg", "<html><body>Not found</body></html>");
    host.put("/cover.png", "image/png", picture());
    host.put(
        "/chapters.json",
        "application/json",
        "{\"version\":\"1.2.0\",\"chapters\":[{\"startTime\":1,\"title\":\"Intro\"}]}");
    host.put("/said.vtt", "text/vtt", "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n");
  }

  @AfterAll
  static void close() {
    host.close();
  }

  @Test
  void a_show_comes_with_all_it_has_and_bad_items_are_listed() {
    UUID guid = UUID.randomUUID();
    String feed = host.at("/show.xml");
    host.put(
        "/show.xml",
        "application/rss+xml",
        FEED.formatted(
            guid,
            "no",
            host.at("/cover.png"),
            item("good", "/one.mp3", 7)
                + item("good", "/one.mp3", 8)
                + item("page", "/page.mp3", 9)
                + item("gone", "/gone.mp3", 10)
                + "<item><title>Words only</title><guid>words</guid></item>"));

    JsonNode done = await(begin(feed));

    assertThat(done.path("status").asText()).as("%s", done).isEqualTo("succeeded");
    assertThat(done.path("total").asInt()).isEqualTo(5);
    assertThat(done.path("done").asInt()).isEqualTo(1);
    assertThat(done.path("failed").asInt()).isEqualTo(4);
    assertThat(done.path("problems").findValuesAsText("reason"))
        .hasSize(4)
        .anyMatch(reason -> reason.contains("same guid"))
        .anyMatch(reason -> reason.contains("not an audio file"))
        .anyMatch(reason -> reason.contains("404"))
        .anyMatch(reason -> reason.contains("no sound"));
    Show show = new Show(dj, done.path("podcast_id").asText());
    JsonNode podcast = show.read();
    assertThat(podcast.path("guid").asText()).isEqualTo(guid.toString());
    assertThat(podcast.path("title").asText()).isEqualTo("Night & Shift 🎧");
    assertThat(podcast.path("language").asText()).isEqualTo("de-de");
    assertThat(podcast.path("cover_url").asText()).endsWith("-1400.jpg");
    assertThat(feedWith(show, "<item>"))
        .contains("<guid isPermaLink=\"false\">good</guid>", "<itunes:episode>7</itunes:episode>")
        .contains("Tue, 03 Feb 2026 09:05:06 GMT", "/chapters.json", "/transcript-de-de.vtt");
    the_same_feed_again_makes_nothing_twice(feed, show);
  }

  private static void the_same_feed_again_makes_nothing_twice(String feed, Show show) {
    JsonNode again = await(begin(feed));

    assertThat(again.path("podcast_id").asText()).isEqualTo(show.id());
    assertThat(again.path("known").asInt()).isEqualTo(1);
    assertThat(again.path("done").asInt()).isZero();
    assertThat(dj.api().get(show.path() + "/episodes").json().path("items")).hasSize(1);
  }

  @Test
  void what_cannot_be_imported_says_why() {
    String bad = host.put("/bad.xml", "text/xml", "<rss><channel><title>cut");
    String page = host.put("/page", "text/html", "<html><body>Hi</body></html>");
    String locked =
        host.put(
            "/locked.xml",
            "text/xml",
            FEED.formatted(UUID.randomUUID(), "yes", host.at("/cover.png"), ""));

    assertFails(bad, "no well-formed XML");
    assertFails(page, "no RSS feed");
    assertFails(locked, "locked");
    assertFails(host.refuse("/away.xml", 404), "404");
    assertFails(host.at("/bad.xml").replace("localhost", "127.0.0.1"), "public web");
  }

  @Test
  void an_address_is_one_of_the_web_and_an_import_its_owners_alone() {
    Answer refused = dj.api().post(IMPORT, Map.of("feed_url", "file:///etc/passwd")).require(422);
    assertThat(refused.json().at("/errors/0/field").asText()).isEqualTo("feed_url");
    dj.api().post(IMPORT, Map.of()).require(422);
    String id = begin(host.at("/nothing.xml"));

    Dj other = Dj.join(PRODUCT);
    other.api().get("/api/v1/podcasts/imports/" + id).require(404);
    assertThat(other.api().get("/api/v1/podcasts/imports").require(200).json()).isEmpty();
    assertThat(dj.api().get("/api/v1/podcasts/imports").json().findValuesAsText("import_id"))
        .contains(id);
    await(id);
  }

  private static void assertFails(String feed, String reason) {
    JsonNode ended = await(begin(feed));
    assertThat(ended.path("status").asText()).isEqualTo("failed");
    assertThat(ended.path("error").asText()).contains(reason);
  }

  private static String begin(String feed) {
    Answer begun = dj.api().post(IMPORT, Map.of("feed_url", feed)).require(201);
    String id = begun.json().path("import_id").asText();
    assertThat(begun.header("Location")).endsWith("/api/v1/podcasts/imports/" + id);
    return id;
  }

  /** The import when its job has ended. */
  private static JsonNode await(String id) {
    return org.awaitility.Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> dj.api().get("/api/v1/podcasts/imports/" + id).require(200).json(),
            it -> !it.path("status").asText().matches("queued|running"));
  }

  private static String feedWith(Show show, String text) {
    return org.awaitility.Awaitility.await()
        .atMost(PATIENCE)
        .until(
            () -> PRODUCT.anonymous().get(show.feedPath()).require(200).text(),
            feed -> feed.contains(text));
  }

  private static String item(String guid, String sound, int number) {
    return """
    <item><title>Episode %d</title><guid>%s</guid><itunes:episode>%d</itunes:episode>
    <pubDate>Tue, 03 Feb 2026 09:05:06 GMT</pubDate>
    <podcast:chapters url="%s" type="application/json+chapters"/>
    <podcast:transcript url="%s" type="text/vtt"/>
    <enclosure url="%s" length="1" type="audio/mpeg"/></item>
    """
        .formatted(
            number, guid, number, host.at("/chapters.json"), host.at("/said.vtt"), host.at(sound));
  }

  private static byte[] picture() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(600, 500, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
