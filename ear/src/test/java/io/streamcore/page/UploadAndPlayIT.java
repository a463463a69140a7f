package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.NeedsProgram;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A DJ's way through the product in a real browser: sign in, upload, watch, listen, tidy up. */
@NeedsProgram("chromium")
class UploadAndPlayIT {

  private static Chromium chromium;
  private static Site.Member dj;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
    dj = Site.newDj();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void an_uploaded_mp3_shows_its_progress_and_can_be_heard(@TempDir Path folder) throws Exception {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;

      page.getByLabel("Choose files").setInputFiles(Site.mp3(folder, "Night Drive", 180));
      Locator track = track(page, "Night Drive");
      assertThat(track.getByRole(AriaRole.PROGRESSBAR)).isVisible();
      page.getByLabel("Play Night Drive").click();
      visit.hears(1.5);
      assertThat(visit.played(".mp3")).as("the pass-through plays first").isTrue();
      assertThat(page.locator("#player-name")).hasText("Night Drive");

      assertThat(track).containsText("Ready");
      visit.hears(visit.heard() + 1);
      assertThat(visit.played(".aac")).as("what plays goes on as it is").isFalse();

      page.reload();
      page.getByLabel("Play Night Drive").click();
      visit.hears(1.5);
      assertThat(visit.played(".aac")).as("a new play takes the ladder").isTrue();
      assertThat(page.locator("#player-length")).hasText("3:00");
      Object length = page.evaluate("document.getElementById('audio').duration");
      assertThat(((Number) length).doubleValue()).isCloseTo(180, within(0.05));
      visit.assertNoComplaints();
    }
  }

  @Test
  void everything_works_from_the_keyboard(@TempDir Path folder) throws Exception {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      page.getByLabel("Choose files").setInputFiles(Site.mp3(folder, "Keys Only", 40));
      Locator play = page.getByLabel("Play Keys Only", new GetByLabelOptions().setExact(true));
      assertThat(play).isEnabled();

      tabTo(page, "Play Keys Only");
      page.keyboard().press("Enter");
      visit.hears(1);
      tabTo(page, "Position");
      double before = visit.heard();
      page.keyboard().press("ArrowRight");
      assertThat(visit.heard()).isGreaterThanOrEqualTo(before + 5);
      page.keyboard().press("Home");
      assertThat(visit.heard()).isLessThan(before);
      page.keyboard().press("Space");
      page.waitForFunction("document.getElementById('audio').paused");
      visit.assertNoComplaints();
    }
  }

  @Test
  void an_upload_is_renamed_deleted_and_brought_back(@TempDir Path folder) throws Exception {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      page.getByLabel("Choose files").setInputFiles(Site.mp3(folder, "Rough Cut", 5));

      page.getByLabel("Rename Rough Cut").click();
      page.getByPlaceholder("Title").fill("Final Cut");
      page.getByPlaceholder("Artist").fill("Mara");
      page.keyboard().press("Enter");
      assertThat(track(page, "Final Cut")).containsText("Mara");

      page.getByLabel("Delete Final Cut").click();
      assertThat(track(page, "Final Cut")).isHidden();
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo")).click();
      assertThat(track(page, "Final Cut")).isVisible();
      visit.assertNoComplaints();
    }
  }

  @Test
  void a_file_that_is_not_sound_is_refused_with_a_reason(@TempDir Path folder) throws Exception {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      visit.page.getByLabel("Choose files").setInputFiles(Site.renamedZip(folder));

      assertThat(visit.page.locator(".transfer.failed, .track-error").first())
          .containsText("audio", new ContainsTextOptions().setIgnoreCase(true));
    }
  }

  private static Locator track(Page page, String title) {
    return page.locator(".track").filter(new Locator.FilterOptions().setHasText(title));
  }

  /** Goes on with the tab key until the element of this label has the focus. */
  private static void tabTo(Page page, String label) {
    for (int presses = 0; presses < 100; presses++) {
      page.keyboard().press("Tab");
      if (label.equals(page.evaluate("document.activeElement.getAttribute('aria-label')"))) {
        return;
      }
    }
    throw new AssertionError(label + " cannot be reached with the tab key");
  }
}
