package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.Api;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A DJ sees in a real browser how what was loaded becomes numbers. */
@NeedsProgram("chromium")
class ReportPagesIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final String PHONE = "AntennaPod/3.4.0";
  private static final String ROBOT = "Mozilla/5.0 (compatible; AhrefsBot/7.0)";

  @TempDir static Path folder;

  private static Chromium chromium;
  private static Site.Member dj;
  private static Api api;
  private static String podcast;
  private static String audio;

  @BeforeAll
  static void publish() {
    chromium = new Chromium();
    dj = Site.newDj();
    api = PRODUCT.signIn(dj.email(), dj.password());
    String upload =
        api.upload(Sounds.tone(folder.resolve("a.mp3"), 70, "-b:a", "64k"), Map.of())
            .require(201)
            .json()
            .path("upload_id")
            .asText();
    await()
        .atMost(PATIENCE)
        .until(
            () -> api.get("/api/v1/uploads/" + upload).json().path("status").asText(),
            "ready"::equals);
    String podcasts = "/api/v1/podcasts";
    podcast =
        api.post(
                podcasts,
                Map.of("title", "Night Shift", "author", "Mara Voss", "language", "en-us"))
            .require(201)
            .json()
            .path("podcast_id")
            .asText();
    audio =
        "/episodes/"
            + api.post(
                    podcasts + "/" + podcast + "/episodes",
                    Map.of("title", "Pilot", "upload_id", upload, "published", true))
                .require(201)
                .json()
                .path("episode_id")
                .asText()
            + "/audio.mp3";
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void a_dj_sees_the_numbers_move() throws Exception {
    load(PHONE);
    load(PHONE);
    load(ROBOT);
    rollUp(1);
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Reports")).click();
      page.getByLabel("About").selectOption("podcasts/" + podcast);
      Locator downloads = page.locator("[data-metric=downloads]");
      assertThat(downloads).hasText("1");
      assertThat(page.locator(".figure").first()).containsText("at least a minute of sound");
      assertThat(page.locator("#days-chart canvas")).isVisible();
      assertThat(page.locator("#apps")).containsText("AntennaPod");
      assertThat(page.locator("#parts")).containsText("Pilot");

      load("Overcast/3.0 (+http://overcast.fm/; iOS podcast app)");
      rollUp(2);
      page.reload();
      assertThat(downloads).hasText("2");
      page.locator("#days-table summary").click();
      assertThat(page.locator("#days-table tbody tr").last().locator("td").first()).hasText("2");

      Download csv = page.waitForDownload(() -> page.locator("#parts").getByText("CSV").click());
      assertThat(Files.readString(csv.path())).contains(",Pilot,").contains("\r\n");
      visit.assertNoComplaints();
    }
  }

  @Test
  void days_in_the_wrong_order_are_named_on_the_page() {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      page.navigate("/reports?from=2026-11-02&to=2026-11-01");
      assertThat(page.locator("#wish-error")).hasText("From: Must not be after `to`.");

      page.getByLabel("From").fill("2026-10-01");
      assertThat(page.locator("#days-chart canvas")).isVisible();
      assertThat(page.locator("#wish-error")).isEmpty();
    }
  }

  private static void load(String player) {
    Api anybody = PRODUCT.anonymous();
    anybody.send(anybody.request(audio).header("User-Agent", player)).require(200);
  }

  /** Rolls up until there are so many downloads: events are on their way for a moment. */
  private static void rollUp(int downloads) {
    await()
        .atMost(PATIENCE)
        .pollDelay(Duration.ZERO)
        .pollInterval(Duration.ofSeconds(5))
        .until(
            () -> {
              int counted =
                  api.get("/api/v1/reports/podcasts/" + podcast + "/days")
                      .require(200)
                      .json()
                      .at("/rows/27/downloads")
                      .asInt();
              if (counted != downloads) {
                PRODUCT
                    .administrator()
                    .post("/api/v1/jobs", Map.of("type", "analytics-rollup"))
                    .require(201);
              }
              return counted == downloads;
            });
  }
}
