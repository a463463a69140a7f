package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.FeedHost;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A DJ's way to a podcast in a real browser: make a show, publish an episode, import another. */
@NeedsProgram("chromium")
class ShowStudioIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();

  @TempDir static Path folder;

  private static Chromium chromium;
  private static Dj dj;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
    dj = Dj.join(PRODUCT);
    Api api = dj.api();
    UUID sound =
        Dj.idOf(
            api.upload(
                    Sounds.tone(folder.resolve("tone.mp3"), 2, "-b:a", "64k"),
                    Map.of("title", "First night"))
                .require(201));
    dj.awaitReady(sound);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void an_episode_is_published_through_the_page_and_is_in_the_feed() throws IOException {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(new Site.Member(dj.email(), Dj.PASSWORD));
      Page page = visit.page;
      page.navigate("/shows");
      button(page, "New show").click();
      page.locator("#create-form #title").fill("Night & Shift");
      page.locator("#create-form #author").fill("Mara Voss");
      button(page, "Create show").click();
      assertThat(page.locator("#show-name")).hasText("Night & Shift");
      String feed = page.locator("#feed-url").textContent();

      page.locator("#edit #category_0").selectOption("[\"Music\",\"Music History\"]");
      page.locator("#edit #description").fill("What nights sound like.");
      button(page, "Save").click();
      assertThat(page.locator("#toasts")).containsText("Saved.");
      page.locator("#file").setInputFiles(new FilePayload("c.png", "image/png", picture(1400)));
      button(page, "Use this picture").click();
      assertThat(page.locator("#cover img")).isVisible();

      publish(page);

      String text = feed(feed);
      Assertions.assertThat(text)
          .contains("<title>First night</title>", "<title>Night &amp; Shift</title>")
          .contains("text=\"Music History\"", "podcast:chapters", "/transcript-en.vtt");
      edit_keeps_the_number(page, feed);
      page.navigate("/shows");
      assertThat(page.locator("#shows")).containsText(feed);
      visit.assertNoComplaints();
    }
  }

  @Test
  void a_cover_that_breaks_a_rule_is_told_beside_it() throws IOException {
    String show =
        dj.api()
            .post(
                "/api/v1/podcasts",
                Map.of("title", "Small", "author", "Mara Voss", "language", "en-us"))
            .require(201)
            .json()
            .path("podcast_id")
            .asText();
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(new Site.Member(dj.email(), Dj.PASSWORD));
      Page page = visit.page;
      page.navigate("/shows/" + show);
      page.locator("#file").setInputFiles(new FilePayload("s.png", "image/png", picture(300)));
      button(page, "Use this picture").click();
      assertThat(page.locator("#file-error")).containsText("1400 to 3000");
    }
  }

  private static void publish(Page page) {
    button(page, "New episode").click();
    Locator form = page.locator("#episode-form");
    assertThat(form.locator("#episode_number")).hasValue("1");
    form.locator("#ep_title").fill("First night");
    form.locator("#upload_id").selectOption(new SelectOption().setLabel("First night"));
    form.locator("#state").selectOption("now");
    form.locator("summary").click();
    button(page, "Add a chapter").click();
    form.getByLabel("Begins at").fill("00:00:01");
    form.getByLabel("Title of the chapter").fill("Intro");
    form.locator("#transcript")
        .setInputFiles(
            new FilePayload(
                "said.vtt",
                "text/vtt",
                "WEBVTT\n\n00:00.000 --> 00:01.000\nHello\n".getBytes(StandardCharsets.UTF_8)));
    save(page);
    assertThat(page.locator("#episodes")).containsText("Published");
  }

  private static void save(Page page) {
    page.locator("#episode-form button[type=submit]").click();
  }

  private static void edit_keeps_the_number(Page page, String feed) {
    page.getByLabel("Edit First night").click();
    page.locator("#ep_title").fill("First night, mended");
    save(page);
    assertThat(page.locator("#episodes")).containsText("First night, mended");
    Assertions.assertThat(feed(feed)).contains("<itunes:episode>1</itunes:episode>", "mended");
  }

  @Test
  void an_import_shows_how_far_it_is_and_what_could_not_be_taken_over() {
    try (FeedHost host = new FeedHost();
        Visit visit = chromium.visit(new NewContextOptions())) {
      String feed =
          host.put(
              "/feed.xml",
              "text/xml",
              "<rss><channel><title>From afar</title><item><title>Lost</title><guid>1</guid>"
                  + "<enclosure url=\""
                  + host.at("/lost.mp3")
                  + "\"/></item></channel></rss>");
      visit.signIn(new Site.Member(dj.email(), Dj.PASSWORD));
      Page page = visit.page;
      page.navigate("/shows");
      button(page, "Import").first().click();
      page.locator("#feed_url").fill(feed);
      page.locator("#import-form button[type=submit]").click();

      assertThat(page.locator("#imports")).containsText("1 could not be taken over");
      page.locator("#imports summary").click();
      assertThat(page.locator("#imports")).containsText("answers 404");
      assertThat(page.locator("#shows")).containsText("From afar");
      visit.assertNoComplaints();
    }
  }

  private static String feed(String address) {
    return PRODUCT.anonymous().get(URI.create(address).getPath()).require(200).text();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static byte[] picture(int side) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }
}
