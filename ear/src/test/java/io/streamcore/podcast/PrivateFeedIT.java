package io.streamcore.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Feeds for single subscribers, and the log of what changed in the public ones. */
class PrivateFeedIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();

  @TempDir static Path folder;

  private static Dj dj;
  private static UUID sound;
  private static Path file;

  @BeforeAll
  static void upload() {
    dj = Dj.join(PRODUCT);
    file = Sounds.tone(folder.resolve("tone.mp3"), 2, "-b:a", "64k");
    sound = dj.upload(file);
    dj.awaitReady(sound);
  }

  @Test
  void who_has_the_address_hears_a_private_show_until_it_is_revoked() throws Exception {
    Show show = Show.of(dj, Map.of("visibility", "private", "title", "Among us"));
    show.episode(
        Map.of(
            "title",
            "Sold",
            "upload_id",
            sound,
            "published",
            true,
            "monetization_required",
            true,
            "chapters",
            List.of(Map.of("start", 0, "title", "Intro"))));
    JsonNode given =
        dj.api().post(show.path() + "/private-feeds", Map.of("label", "Ann")).require(201).json();
    String address = Show.pathOf(given.path("feed_url").asText());

    Answer feed = Show.ask(PRODUCT, "GET", address).require(200);

    assertThat(feed.text())
        .contains("Among us", "Sold", "<itunes:block>Yes</itunes:block>", ">yes</podcast:locked>")
        .doesNotContain("alternateEnclosure");
    assertThat(feed.header("X-Robots-Tag")).contains("noindex");
    assertThat(feed.header("Cache-Control")).startsWith("private");
    Show.ask(PRODUCT, "GET", address, "If-None-Match", feed.header("ETag")).require(304);
    String enclosure = found(feed.text(), "<enclosure url=\"([^\"]+)\"");
    assertThat(enclosure).startsWith(address.replace(".xml", "/"));
    Answer heard = Show.ask(PRODUCT, "GET", enclosure).require(200);
    assertThat(heard.bytes()).isEqualTo(Files.readAllBytes(file));
    assertThat(heard.header("Cache-Control")).doesNotContain("public");
    Show.ask(PRODUCT, "GET", enclosure, "Range", "bytes=0-1").require(206);
    Show.ask(PRODUCT, "GET", enclosure.replaceFirst("/audio\\..*", "/chapters.json")).require(200);

    dj.api()
        .delete(show.path() + "/private-feeds/" + given.path("private_feed_id").asText())
        .require(204);

    Show.ask(PRODUCT, "GET", address).require(404);
    Show.ask(PRODUCT, "GET", enclosure).require(404);
    JsonNode known = dj.api().get(show.path() + "/private-feeds").require(200).json().get(0);
    assertThat(known.path("label").asText()).isEqualTo("Ann");
    assertThat(known.path("feed_url").isNull()).isTrue();
    assertThat(known.path("revoked_at").asText()).isNotEmpty();
  }

  @Test
  void only_the_maker_gives_feeds_and_only_subscribers_get_one() {
    Show show = Show.of(dj, Map.of("monetization_enabled", true));
    Dj other = Dj.join(PRODUCT);
    String path = show.path() + "/private-feeds";

    other.api().post(path, Map.of("label", "Me")).require(404);
    other.api().get(path).require(404);
    other.api().delete(path + "/" + UUID.randomUUID()).require(404);
    other.api().post(path + "/mine").require(402);
    dj.api().post(path, Map.of("label", " ")).require(422);
    dj.api().delete(path + "/" + UUID.randomUUID()).require(404);
    PRODUCT.anonymous().get("/feeds/private/" + "a".repeat(43) + ".xml").require(404);
    PRODUCT.anonymous().get("/feeds/private/nonsense").require(404);
  }

  @Test
  void what_changes_is_logged_once_it_can_be_heard() {
    String before = Instant.now().minusMillis(1).toString();
    Show show = Show.of(dj, Map.of("title", "Changing"));
    Show hidden = Show.of(dj, Map.of("visibility", "private"));
    show.episode(Map.of("title", "One", "upload_id", sound, "published", true));

    JsonNode log =
        PRODUCT.anonymous().get("/api/v1/podcasts/changes?since=" + before).require(200).json();

    assertThat(log.path("items").findValuesAsText("podcast_id"))
        .contains(show.id())
        .doesNotContain(hidden.id())
        .doesNotHaveDuplicates();
    assertThat(log.path("items").findValuesAsText("feed_url"))
        .anyMatch(it -> it.endsWith(show.feedPath()));
    String since = log.path("since").asText();
    assertThat(
            PRODUCT
                .anonymous()
                .get("/api/v1/podcasts/changes?since=" + since)
                .json()
                .path("items")
                .findValuesAsText("podcast_id"))
        .doesNotContain(show.id());
    PRODUCT.anonymous().get("/api/v1/podcasts/changes?since=yesterday").require(422);
  }

  private static String found(String text, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(text);
    assertThat(matcher.find()).as(text).isTrue();
    return Show.pathOf(matcher.group(1));
  }
}
