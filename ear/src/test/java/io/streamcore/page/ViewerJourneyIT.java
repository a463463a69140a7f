package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Household;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole way of a listener in browsers: buys a plan, finds a title, stops half-way, and goes on
 * at another device, of which the plan allows one at a time.
 */
@NeedsProgram("chromium")
class ViewerJourneyIT {

  private static final int SECONDS = 150;
  private static final int HALF_WAY = 75;

  private static final String CAPTIONS = "/captions/en";
  private static final String SAID = "Good evening.";

  private static Chromium chromium;
  private static String title;
  private static String plan;

  @BeforeAll
  static void offer(@TempDir Path folder) {
    chromium = new Chromium();
    RunningProduct product = RunningProduct.get();
    Dj dj = Dj.join(product);
    UUID sound = dj.upload(Sounds.tone(folder.resolve("tone.mp3"), SECONDS, "-b:a", "64k"));
    dj.awaitReady(sound);
    String mark = UUID.randomUUID().toString().substring(0, 8);
    title = "Élan " + mark;
    plan = "Alone " + mark;
    Map<String, Object> sold =
        Map.of("title", title, "upload_id", sound, "monetization_enabled", true);
    Answer made = dj.api().post("/api/v1/titles", sold).require(201);
    dj.api()
        .send(
            dj.api()
                .request("/api/v1/titles/" + made.json().path("content_id").asText() + CAPTIONS)
                .header("Content-Type", "text/vtt")
                .PUT(BodyPublishers.ofString("WEBVTT\n\n00:00.000 --> 10:00:00.000\n" + SAID)))
        .require(200);
    product
        .administrator()
        .post(
            "/api/v1/plans",
            Map.of(
                "name",
                plan,
                "price_cents",
                450,
                "currency",
                "EUR",
                "billing_interval",
                "monthly",
                "features",
                List.of("vod_access"),
                "max_devices",
                1))
        .require(201);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void a_listener_subscribes_plays_and_goes_on_at_another_device_to_the_second() {
    Household home = Household.join(RunningProduct.get());
    Site.Member listener = new Site.Member(home.email(), Dj.PASSWORD);
    try (Visit first = chromium.visit(new NewContextOptions());
        Visit second = chromium.visit(new NewContextOptions())) {
      first.signIn(listener, "/browse");
      findAsSomebodyNew(first.page);
      first.page.locator("#start").click();
      assertThat(first.page.locator("#limit")).containsText("See the plans");
      subscribe(first.page);
      find(first.page);
      first.page.locator("#start").click();
      first.hears(2);
      first.page.evaluate("at => { document.getElementById('audio').currentTime = at; }", HALF_WAY);
      first.hears(HALF_WAY + 1);

      second.signIn(listener, "/browse");
      second.page.locator("#faces").getByText("Mara").click();
      second.page.locator("#rows").getByText(title).first().click();
      second.page.locator("#start").click();
      Locator stop = button(second.page, "Stop it");
      assertThat(stop).isVisible();
      double left = stopHalfWay(first);
      stop.click();
      second.hears(left + 1);
      assertThat(begun(second)).as("where the first has left").isCloseTo(left, within(1.5));
      second.page.locator("#captions").selectOption("en");
      assertThat(second.page.locator("#cues")).hasText(SAID);

      first.page.evaluate("document.getElementById('audio').play()");
      first.page.locator("#start").click();
      assertThat(first.page.locator("#limit")).containsText(title);
    }
  }

  private static void findAsSomebodyNew(Page page) {
    page.getByLabel("Name").fill("Mara");
    button(page, "Add").click();
    assertThat(page.getByLabel("Search titles")).isVisible(); // the profile is there by then
    find(page);
  }

  /** Searches while typing, without the accent, and opens what was found. */
  private static void find(Page page) {
    page.navigate("/browse");
    page.getByLabel("Search titles").fill(title.replace("É", "e"));
    page.locator("#found").getByText(title).click();
    assertThat(page.locator("#title")).hasText(title);
  }

  private static void subscribe(Page page) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("See the plans")).click();
    button(page, "Subscribe to " + plan).click();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay").setExact(true))
        .click();
    page.waitForURL("**/account?paid=*");
    assertThat(page.locator("#subscription-list li")).containsText("Active");
  }

  /** Pauses, and waits until the product knows where. */
  private static double stopHalfWay(Visit visit) {
    visit.page.waitForResponse(
        "**/heartbeat", () -> visit.page.evaluate("document.getElementById('audio').pause()"));
    return visit.heard();
  }

  /** Where the sound began. */
  private static double begun(Visit visit) {
    Object begun = visit.page.evaluate("document.getElementById('audio').played.start(0)");
    return ((Number) begun).doubleValue();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
