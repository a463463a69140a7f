package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.NeedsProgram;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An administrator's pages in a real browser: users, and the work behind the uploads. */
@NeedsProgram("chromium")
class AdministrationIT {

  private static Chromium chromium;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void a_user_is_added_given_a_role_locked_deleted_and_brought_back() {
    String name = "Robin " + UUID.randomUUID();
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(Site.administrator());
      Page page = visit.page;
      page.navigate("/admin");
      button(page, "New user").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Name").fill(name);
      dialog.getByLabel("E-mail").fill(UUID.randomUUID() + "@example.org");
      dialog.getByLabel("First password").fill("plum-harbour-violin-47-orbit");
      button(page, "Create user").click();
      assertThat(dialog).isHidden();

      page.getByLabel("Search by name or e-mail").fill(name);
      Locator row = page.locator("tbody tr");
      assertThat(row).hasCount(1);
      page.getByLabel("Role of " + name).selectOption("listener");
      assertThat(page.locator("#toasts")).containsText(name + " is now Listener.");
      button(page, "Disable").click();
      assertThat(row).containsText("Disabled");
      button(page, "Enable").click();
      assertThat(row).containsText("E-mail not confirmed");

      page.getByLabel("Delete " + name).click();
      dialog.getByText("Delete", new Locator.GetByTextOptions().setExact(true)).click();
      assertThat(row).hasCount(0);
      button(page, "Undo").click();
      assertThat(row).hasCount(1);
      visit.assertNoComplaints();
    }
  }

  @Test
  void the_job_behind_an_upload_is_listed(@TempDir Path folder) throws Exception {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(Site.administrator());
      Page page = visit.page;
      page.getByLabel("Choose files").setInputFiles(Site.mp3(folder, "Evening News", 5));
      assertThat(page.locator(".track").first()).containsText("Ready");
      String upload = page.locator(".track-title").first().getAttribute("href");

      page.navigate("/admin/jobs?type=media-transcode");
      Locator row =
          page.locator("tbody tr")
              .filter(new Locator.FilterOptions().setHas(page.locator("a[href='" + upload + "']")));
      assertThat(row).containsText("Media transcode");
      assertThat(row).containsText("Succeeded");
      visit.assertNoComplaints();
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
