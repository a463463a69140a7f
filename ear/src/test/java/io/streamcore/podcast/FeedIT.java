package io.streamcore.podcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed and its sound, opened as podcast apps open them. */
class FeedIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir static Path folder;

  private static Dj dj;
  private static Path mp3;
  private static UUID sound;

  @BeforeAll
  static void upload() {
    dj = Dj.join(PRODUCT);
    mp3 = Sounds.tone(folder.resolve("tone.mp3"), 3, "-b:a", "64k");
    sound = dj.upload(mp3);
    dj.awaitReady(sound);
  }

  private static Show show() {
    return Show.of(
        dj,
        Map.of(
            "title", "Nacht & <Schicht> 🎧 日本語",
            "description", "<p>Hi <b>there</b><script>alert(1)</script></p>",
            "categories", List.of(Map.of("name", "Music", "subcategory", "Music History")),
            "owner_email", "nova@example.org",
            "explicit", true));
  }

  private static String published(Show show, String title) {
    return show.episode(Map.of("title", title, "upload_id", sound, "published", true));
  }

  @Test
  void a_feed_is_asked_for_again_and_sent_when_it_has_changed() {
    Show show = show();
    Answer first = Show.ask(PRODUCT, "GET", show.feedPath()).require(200);
    String etag = first.header("ETag");

    assertThat(first.header("Content-Type")).isEqualTo("application/rss+xml;charset=utf-8");
    assertThat(etag).startsWith("\"").isNotEmpty();
    Answer same = Show.ask(PRODUCT, "GET", show.feedPath(), "If-None-Match", etag).require(304);
    assertThat(same.bytes()).isEmpty();
    assertThat(same.header("ETag")).isEqualTo(etag);
    Show.ask(PRODUCT, "GET", show.feedPath(), "If-Modified-Since", first.header("Last-Modified"))
        .require(304);

    published(show, "One");

    Answer changed = Show.ask(PRODUCT, "GET", show.feedPath(), "If-None-Match", etag).require(200);
    assertThat(changed.text()).contains("<title>One</title>");
  }

  @Test
  void head_and_gzip_tell_the_same() throws IOException {
    Show show = show();
    published(show, "One");
    Answer get = Show.ask(PRODUCT, "GET", show.feedPath()).require(200);
    Answer head = Show.ask(PRODUCT, "HEAD", show.feedPath()).require(200);
    Answer packed =
        Show.ask(PRODUCT, "GET", show.feedPath(), "Accept-Encoding", "gzip").require(200);

    for (String header : List.of("ETag", "Last-Modified", "Content-Length", "Content-Type")) {
      assertThat(head.header(header)).as(header).isEqualTo(get.header(header)).isNotEmpty();
    }
    assertThat(head.bytes()).isEmpty();
    assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
    assertThat(packed.header("ETag")).isNotEqualTo(get.header("ETag"));
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.bytes())).readAllBytes())
        .isEqualTo(get.bytes());
  }

  @Test
  void an_episode_comes_out_when_its_time_has_come() {
    Show show = show();
    Instant time = Instant.now().plusSeconds(4);
    show.episode(
        Map.of(
            "title",
            "Soon",
            "upload_id",
            sound,
            "published",
            true,
            "publication_date",
            time.toString()));

    assertThat(PRODUCT.anonymous().get(show.feedPath()).require(200).text()).doesNotContain("Soon");
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(100))
        .until(() -> PRODUCT.anonymous().get(show.feedPath()).text().contains("Soon"));
    assertThat(Instant.now()).isAfterOrEqualTo(time);
  }

  @Test
  void an_episode_keeps_its_guid_through_every_change() {
    Show show = show();
    String id = published(show, "One");
    String guid = "<guid isPermaLink=\"false\">" + id + "</guid>";
    assertThat(PRODUCT.anonymous().get(show.feedPath()).text()).contains(guid);
    UUID again = dj.upload(mp3);
    dj.awaitReady(again);

    show.patchEpisode(id, Map.of("title", "Uno", "upload_id", again)).require(200);

    assertThat(PRODUCT.anonymous().get(show.feedPath()).text())
        .contains(guid, "<title>Uno</title>");
  }

  @Test
  void the_sound_is_the_file_that_was_uploaded() throws IOException {
    Show show = show();
    String path = "/episodes/" + published(show, "One") + "/audio.mp3";
    byte[] file = Files.readAllBytes(mp3);

    Answer whole = Show.ask(PRODUCT, "GET", path).require(200);
    Answer head = Show.ask(PRODUCT, "HEAD", path).require(200);
    Answer probe = Show.ask(PRODUCT, "GET", path, "Range", "bytes=0-1").require(206);
    Answer tail = Show.ask(PRODUCT, "GET", path, "Range", "bytes=1000-").require(206);

    assertThat(whole.bytes()).isEqualTo(file);
    assertThat(whole.header("Content-Type")).isEqualTo("audio/mpeg");
    assertThat(whole.header("Accept-Ranges")).isEqualTo("bytes");
    assertThat(head.header("Content-Length")).isEqualTo(Integer.toString(file.length));
    assertThat(probe.header("Content-Range")).isEqualTo("bytes 0-1/" + file.length);
    assertThat(tail.bytes()).isEqualTo(Arrays.copyOfRange(file, 1000, file.length));
    Show.ask(PRODUCT, "GET", path, "Range", "bytes=" + file.length + "-").require(416);
    Show.ask(PRODUCT, "GET", path.replace("audio.mp3", "original.mp3")).require(404);
    assertThat(PRODUCT.anonymous().get(show.feedPath()).text())
        .contains("length=\"" + file.length + "\"");
  }

  @Test
  void sound_of_another_format_is_called_by_its_name() {
    UUID aac = dj.upload(Sounds.tone(folder.resolve("tone.m4a"), 2, "-c:a", "aac"));
    dj.awaitReady(aac);
    Show show = show();
    String id = show.episode(Map.of("title", "AAC", "upload_id", aac, "published", true));

    assertThat(PRODUCT.anonymous().get(show.feedPath()).text())
        .contains("/episodes/" + id + "/audio.m4a\"", "type=\"audio/x-m4a\"");
    assertThat(
            Show.ask(PRODUCT, "GET", "/episodes/" + id + "/audio.mp3")
                .require(302)
                .header("Location"))
        .isEqualTo("audio.m4a");
    Show.ask(PRODUCT, "GET", "/episodes/" + id + "/audio.m4a").require(200);
  }

  @Test
  void everybody_may_play_what_is_out_until_it_is_taken_back() {
    UUID own = dj.upload(mp3);
    dj.awaitReady(own);
    String ladder = "/media/" + own + "/master.m3u8";
    Show show = show();
    PRODUCT.anonymous().get(ladder).require(401);
    String id = show.episode(Map.of("title", "One", "upload_id", own, "published", true));

    PRODUCT.anonymous().get(ladder).require(200);
    dj.api().delete("/api/v1/uploads/" + own).require(204);

    PRODUCT.anonymous().get(ladder).require(401);
    PRODUCT.anonymous().get("/episodes/" + id + "/audio.mp3").require(404);
    assertThat(PRODUCT.anonymous().get(show.feedPath()).text()).doesNotContain("<item>");
    dj.api().post("/api/v1/uploads/" + own + "/restore").require(200);
    assertThat(PRODUCT.anonymous().get(show.feedPath()).text()).contains("<item>");
  }

  @Test
  void what_has_to_be_bought_is_neither_in_the_feed_nor_heard() {
    Show show = show();
    String id =
        show.episode(
            Map.of(
                "title",
                "Dear",
                "upload_id",
                sound,
                "published",
                true,
                "monetization_required",
                true));

    assertThat(PRODUCT.anonymous().get(show.feedPath()).text()).doesNotContain("Dear");
    PRODUCT.anonymous().get("/episodes/" + id + "/audio.mp3").require(402);
    dj.api().get("/episodes/" + id + "/audio.mp3").require(200);
  }

  @Test
  void a_show_that_has_moved_says_where() {
    Show show = show();
    dj.api()
        .patch(show.path(), Map.of("new_feed_url", "https://new.example/rss"), "*")
        .require(200);

    Answer moved = Show.ask(PRODUCT, "GET", show.feedPath()).require(301);

    assertThat(moved.header("Location")).isEqualTo("https://new.example/rss");
    assertThat(moved.text()).contains("<itunes:new-feed-url>https://new.example/rss<");
  }

  @Test
  void a_private_show_has_no_feed() {
    Show show = show();
    dj.api().patch(show.path(), Map.of("visibility", "private"), "*").require(200);

    Show.ask(PRODUCT, "GET", show.feedPath()).require(404);
  }

  @Test
  @NeedsProgram("python3")
  void feedparser_reads_what_was_said() throws Exception {
    Show show = show();
    String id =
        show.episode(
            Map.of(
                "title",
                "Épisode & 👩🏽‍🚀",
                "description",
                "<p>Notes &amp; <b>more</b></p>",
                "upload_id",
                sound,
                "published",
                true,
                "season",
                2,
                "type",
                "bonus"));
    JsonNode feed = FeedParser.read(Show.ask(PRODUCT, "GET", show.feedPath()).bytes());
    JsonNode item = feed.at("/entries/0");

    assertThat(feed.path("bozo").asBoolean()).as("%s", feed.path("bozo_exception")).isFalse();
    assertThat(feed.at("/feed/title").asText()).isEqualTo("Nacht & <Schicht> 🎧 日本語");
    assertThat(feed.at("/feed/subtitle").asText()).isEqualTo("Hi there");
    assertThat(feed.at("/feed/language").asText()).isEqualTo("en-us");
    assertThat(feed.at("/feed/author").asText()).isEqualTo("Mara Voss");
    // feedparser only knows the words of itunes:explicit that Apple has given up: yes and clean
    assertThat(feed.at("/feed/tags").findValuesAsText("term"))
        .containsExactly("Music", "Music History");
    assertThat(feed.at("/feed/publisher_detail/email").asText()).isEqualTo("nova@example.org");
    assertThat(item.path("title").asText()).isEqualTo("Épisode & 👩🏽‍🚀");
    assertThat(item.path("id").asText()).isEqualTo(id);
    assertThat(item.path("guidislink").asBoolean()).isFalse();
    assertThat(item.at("/content/0/value").asText()).isEqualTo("<p>Notes &amp; <b>more</b></p>");
    assertThat(item.path("itunes_season").asText()).isEqualTo("2");
    assertThat(item.path("itunes_episode").asText()).isEqualTo("1");
    assertThat(item.path("itunes_episodetype").asText()).isEqualTo("bonus");
    assertThat(item.path("itunes_duration").asText()).isEqualTo("3");
    JsonNode enclosure = item.path("links").findParent("length");
    assertThat(enclosure.path("length").asLong()).isEqualTo(Files.size(mp3));
    assertThat(enclosure.path("type").asText()).isEqualTo("audio/mpeg");
    assertThat(enclosure.path("href").asText()).endsWith("/episodes/" + id + "/audio.mp3");
  }
}
