package io.streamcore.podcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import io.streamcore.harness.Station;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A feed in which every tag is: what foreign readers find in it is what the DJ has said. */
@NeedsProgram("ffmpeg")
class FeedTagsIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final String TITLE = "Nacht & <Schicht> 🎧 日本語";
  private static final String NODE =
      "02d5c1bf8b940dc9cadca86d1b0a3c37fbe39cee4c7e839e33bef9174531d27f52";

  @TempDir static Path folder;

  private static Show show;
  private static String episode;
  private static UUID sound;
  private static Path file;
  private static byte[] feed;

  @BeforeAll
  static void publish() throws Exception {
    Dj dj = Dj.join(PRODUCT);
    file = Sounds.tone(folder.resolve("tone.mp3"), 3, "-b:a", "64k");
    sound = dj.upload(file);
    dj.awaitReady(sound);
    Station station = Station.register(PRODUCT, dj, Map.of("name", "On air & loud"));
    show = Show.of(dj, everythingOfAShow(station));
    ByteArrayOutputStream cover = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(1400, 1400, BufferedImage.TYPE_INT_RGB), "png", cover);
    show.putCover("image/png", cover.toByteArray()).require(200);
    episode = show.episode(everythingOfAnEpisode());
    show.episode(
        Map.of(
            "title",
            "Listen to this",
            "upload_id",
            sound,
            "published",
            true,
            "type",
            "trailer",
            "season",
            2,
            "publication_date",
            "2026-01-01T00:00:00Z"));
    transcribe(dj);
    try (Encoder encoder = Encoder.ffmpegPut(station.target(), Encoder.Format.MP3)) {
      feed =
          await()
              .atMost(Duration.ofMinutes(2))
              .until(
                  () -> Show.ask(PRODUCT, "GET", show.feedPath()).require(200).bytes(),
                  bytes -> text(bytes).contains("podcast:liveItem") && encoder.isAlive());
    } finally {
      station.delete();
    }
  }

  private static Map<String, Object> everythingOfAShow(Station station) {
    return Map.ofEntries(
        Map.entry("title", TITLE),
        Map.entry("description", "<p>Hi <b>there</b></p>"),
        Map.entry("categories", List.of(Map.of("name", "Music", "subcategory", "Music History"))),
        Map.entry("owner_name", "Nova"),
        Map.entry("owner_email", "nova@example.org"),
        Map.entry("copyright", "© 2026 Nova"),
        Map.entry("license", "cc-by-4.0"),
        Map.entry("license_url", "https://example.org/license"),
        Map.entry("locked", true),
        Map.entry("medium", "music"),
        Map.entry("type", "serial"),
        Map.entry("explicit", false),
        Map.entry("stream_id", station.streamId()),
        Map.entry(
            "funding",
            List.of(Map.of("url", "https://pay.example/?a=1&b=2", "text", "Give & take"))),
        Map.entry(
            "location",
            Map.of("name", "Austin, TX", "geo", "geo:30.2672,-97.7431", "osm", "R113314")),
        Map.entry(
            "persons",
            List.of(
                Map.of(
                    "name",
                    "Ann Ö",
                    "role",
                    "guest",
                    "group",
                    "cast",
                    "img",
                    "https://p.example/ann.jpg",
                    "href",
                    "https://p.example/"))),
        Map.entry("texts", List.of(Map.of("purpose", "verify", "value", "S6lpp & more"))),
        Map.entry(
            "podroll",
            List.of(
                Map.of(
                    "feed_guid",
                    "29cdca4a-32d8-56ba-b48b-09a011c5daa9",
                    "feed_url",
                    "https://other.example/rss"))),
        Map.entry(
            "update_frequency", Map.of("text", "every Friday", "rrule", "FREQ=WEEKLY;BYDAY=FR")),
        Map.entry("value", value()));
  }

  private static Map<String, Object> value() {
    return Map.of(
        "type",
        "lightning",
        "method",
        "keysend",
        "suggested",
        "0.00000005000",
        "recipients",
        List.of(Map.of("name", "Nova", "type", "node", "address", NODE, "split", 99)));
  }

  private static Map<String, Object> everythingOfAnEpisode() {
    return Map.ofEntries(
        Map.entry("title", "Épisode & 👩🏽‍🚀"),
        Map.entry("description", "<p>Notes &amp; <b>more</b></p>"),
        Map.entry("upload_id", sound),
        Map.entry("published", true),
        Map.entry("publication_date", "2026-02-03T09:05:06Z"),
        Map.entry("season", 2),
        Map.entry("episode_number", 7),
        Map.entry("type", "bonus"),
        Map.entry("explicit", true),
        Map.entry("image_url", "https://example.org/episode.jpg"),
        Map.entry("chapters", List.of(Map.of("start", 1, "title", "Intro"))),
        Map.entry("soundbites", List.of(Map.of("start", 0.5, "duration", 2, "title", "Hear"))),
        Map.entry("persons", List.of(Map.of("name", "Bo"))),
        Map.entry("location", Map.of("name", "Oslo")),
        Map.entry("texts", List.of(Map.of("value", "episode text"))),
        Map.entry("value", value()));
  }

  private static void transcribe(Dj dj) {
    dj.api()
        .send(
            dj.api()
                .request(show.path() + "/episodes/" + episode + "/transcripts/de")
                .header("Content-Type", "text/vtt")
                .PUT(BodyPublishers.ofString("WEBVTT\n\n00:00.000 --> 00:02.000\nHallo\n")))
        .require(200);
  }

  @Test
  void partytime_reads_every_tag_as_it_was_said() throws Exception {
    JsonNode read = PartyTime.read(feed);

    assertThat(read.path("guid").asText()).isEqualTo(show.read().path("guid").asText());
    assertThat(read.path("title").asText()).isEqualTo(TITLE);
    assertThat(read.path("locked").asBoolean()).isTrue();
    assertThat(read.path("podcastOwner").asText()).isEqualTo("nova@example.org");
    assertThat(read.path("medium").asText()).isEqualTo("music");
    assertThat(read.path("itunesType").asText()).isEqualTo("serial");
    assertThat(read.at("/license/identifier").asText()).isEqualTo("cc-by-4.0");
    assertThat(read.at("/license/url").asText()).isEqualTo("https://example.org/license");
    assertThat(read.at("/podcastFunding/0/message").asText()).isEqualTo("Give & take");
    assertThat(read.at("/podcastFunding/0/url").asText()).isEqualTo("https://pay.example/?a=1&b=2");
    assertThat(read.at("/podcastLocation/name").asText()).isEqualTo("Austin, TX");
    assertThat(read.at("/podcastLocation/geo").asText()).isEqualTo("geo:30.2672,-97.7431");
    assertThat(read.at("/podcastLocation/osm").asText()).isEqualTo("R113314");
    assertThat(read.at("/podcastPeople/0/name").asText()).isEqualTo("Ann Ö");
    assertThat(read.at("/podcastPeople/0/role").asText()).isEqualToIgnoringCase("guest");
    assertThat(read.at("/podcastPeople/0/img").asText()).isEqualTo("https://p.example/ann.jpg");
    assertThat(read.at("/podcastTxt/0/value").asText()).isEqualTo("S6lpp & more");
    assertThat(read.at("/podcastTxt/0/purpose").asText()).isEqualTo("verify");
    assertThat(read.at("/podroll/0/feedGuid").asText())
        .isEqualTo("29cdca4a-32d8-56ba-b48b-09a011c5daa9");
    assertThat(read.at("/podroll/0/feedUrl").asText()).isEqualTo("https://other.example/rss");
    assertThat(read.at("/value/recipients/0/address").asText()).isEqualTo(NODE);
    assertThat(read.at("/value/recipients/0/split").asInt()).isEqualTo(99);
    assertThat(read.at("/podcastImages/0/parsed/width").asInt()).isEqualTo(1400);
    assertThat(read.at("/trailers/0/title").asText()).isEqualTo("Listen to this");
    assertThat(read.at("/trailers/0/season").asInt()).isEqualTo(2);
    assertThat(read.at("/podcastLiveItems/0/status").asText()).isEqualTo("live");
    assertThat(read.at("/podcastLiveItems/0/title").asText()).isEqualTo("On air & loud");
    assertThat(read.at("/podcastLiveItems/0/enclosure/type").asText()).isEqualTo("audio/mpeg");
    assertThat(read.at("/pubsub/self").asText()).endsWith(show.feedPath());
  }

  @Test
  void partytime_reads_every_tag_of_an_episode() throws Exception {
    JsonNode item = PartyTime.read(feed).at("/items/0");

    assertThat(item.path("guid").asText()).isEqualTo(episode);
    assertThat(item.path("title").asText()).isEqualTo("Épisode & 👩🏽‍🚀");
    assertThat(item.path("pubDate").asText()).isEqualTo("2026-02-03T09:05:06.000Z");
    assertThat(item.path("duration").asInt()).isEqualTo(3);
    assertThat(item.path("itunesEpisodeType").asText()).isEqualTo("bonus");
    assertThat(item.at("/enclosure/length").asLong()).isEqualTo(Files.size(file));
    assertThat(item.at("/podcastSeason/number").asInt()).isEqualTo(2);
    assertThat(item.at("/podcastEpisode/number").asInt()).isEqualTo(7);
    assertThat(item.at("/podcastChapters/url").asText()).endsWith(episode + "/chapters.json");
    assertThat(item.at("/podcastChapters/type").asText()).isEqualTo("application/json+chapters");
    assertThat(item.at("/podcastTranscripts/0/language").asText()).isEqualTo("de");
    assertThat(item.at("/podcastTranscripts/0/type").asText()).isEqualTo("text/vtt");
    assertThat(item.at("/podcastSoundbites/0/startTime").asDouble()).isEqualTo(0.5);
    assertThat(item.at("/podcastSoundbites/0/title").asText()).isEqualTo("Hear");
    assertThat(item.at("/podcastPeople/0/name").asText()).isEqualTo("Bo");
    assertThat(item.at("/podcastLocation/name").asText()).isEqualTo("Oslo");
    assertThat(item.at("/value/recipients/0/address").asText()).isEqualTo(NODE);
    JsonNode hls = item.at("/alternativeEnclosures/0");
    assertThat(hls.path("type").asText()).isEqualTo("application/vnd.apple.mpegurl");
    assertThat(hls.at("/source/0/uri").asText()).endsWith("/media/" + sound + "/master.m3u8");
  }

  @Test
  @NeedsProgram("python3")
  void feedparser_reads_the_same() throws Exception {
    JsonNode read = FeedParser.read(feed);

    assertThat(read.path("bozo").asBoolean()).as("%s", read.path("bozo_exception")).isFalse();
    assertThat(read.at("/feed/title").asText()).isEqualTo(TITLE);
    assertThat(read.at("/feed/rights").asText()).isEqualTo("© 2026 Nova");
    assertThat(read.at("/feed/image/href").asText()).contains("/cover-");
    assertThat(read.at("/feed/itunes_type").asText()).isEqualTo("serial");
    assertThat(read.at("/entries/0/id").asText()).isEqualTo(episode);
    assertThat(read.at("/entries/0/published").asText()).isEqualTo("Tue, 03 Feb 2026 09:05:06 GMT");
    assertThat(read.at("/entries/0/image/href").asText())
        .isEqualTo("https://example.org/episode.jpg");
  }

  /** What directories ask for, and what no reader above would miss. */
  @Test
  void our_own_rules_hold() throws Exception {
    String text = text(feed);

    assertThat(text)
        .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
        .contains("<podcast:updateFrequency rrule=\"FREQ=WEEKLY;BYDAY=FR\">every Friday<")
        .contains("<itunes:explicit>false</itunes:explicit>")
        .containsOnlyOnce("<itunes:owner>")
        .containsOnlyOnce("rel=\"self\"");
    assertThat(found(text, "<enclosure url=\"([^\"]+)\" length=\"[1-9]\\d*\" type=\"audio/mpeg\""))
        .as("enclosures, each once, with length and type")
        .hasSize(2)
        .doesNotHaveDuplicates();
    assertThat(found(text, "<guid isPermaLink=\"false\">([^<]+)</guid>")).doesNotHaveDuplicates();
    for (String address :
        found(text, "(?:url|href|uri)=\"(http://[^\"]*/(?:episodes|podcasts|media)/[^\"]+)\"")) {
      Show.ask(PRODUCT, "HEAD", Show.pathOf(address)).require(200);
    }
  }

  private static List<String> found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    return matcher.results().map(it -> it.group(1)).toList();
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
