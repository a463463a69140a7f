package io.streamcore.podcast;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of shows and episodes as search engines and previews of links see them. */
class ShowPagesIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();

  @Test
  void pages_tell_of_show_and_episode_without_a_script(@TempDir Path folder) {
    Dj dj = Dj.join(PRODUCT);
    UUID sound = dj.upload(Sounds.tone(folder.resolve("tone.mp3"), 2, "-b:a", "64k"));
    dj.awaitReady(sound);
    Show show =
        Show.of(
            dj, Map.of("title", "Night & <Shift>", "description", "<p>Hi</p><script>x()</script>"));
    String id =
        show.episode(
            Map.of(
                "title",
                "One </script> & two",
                "upload_id",
                sound,
                "published",
                true,
                "chapters",
                List.of(Map.of("start", 1, "title", "Intro"))));
    dj.api()
        .send(
            dj.api()
                .request(show.path() + "/episodes/" + id + "/transcripts/en")
                .header("Content-Type", "text/vtt")
                .PUT(
                    BodyPublishers.ofString(
                        "WEBVTT\n\n00:01.000 --> 00:02.000\nWords <b>said</b>\n")))
        .require(200);

    Answer showPage = PRODUCT.anonymous().get("/podcasts/" + show.id()).require(200);
    Answer page = PRODUCT.anonymous().get("/episodes/" + id).require(200);

    assertThat(showPage.text())
        .contains("<h1 id=\"show-title\">Night &amp; &lt;Shift&gt;</h1>")
        .contains("application/rss+xml", show.feedPath(), "\"@type\":\"PodcastSeries\"")
        .contains("property=\"og:title\" content=\"Night &amp; &lt;Shift&gt;\"", "/episodes/" + id)
        .contains("<p>Hi</p>")
        .doesNotContain("x()");
    assertThat(page.text())
        .contains("\"@type\":\"PodcastEpisode\"", "One \\u003c/script> & two", "/audio.mp3")
        .contains("data-start=\"1.0\"", "Intro", "Words said");
    assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'");
  }

  @Test
  void a_page_that_is_not_for_everybody_is_not_there() {
    Dj dj = Dj.join(PRODUCT);
    Show show = Show.of(dj, Map.of("visibility", "private"));

    PRODUCT.anonymous().get("/podcasts/" + show.id()).require(404);
    PRODUCT.anonymous().get("/episodes/" + UUID.randomUUID()).require(404);
    dj.api().get("/podcasts/" + show.id()).require(200);
  }
}
