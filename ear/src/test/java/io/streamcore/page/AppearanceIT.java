package io.streamcore.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.streamcore.harness.NeedsProgram;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The pages on a phone and on a desk, by day and by night. */
@NeedsProgram("chromium")
class AppearanceIT {

  private static final List<String> FOR_ANYONE =
      List.of(
          "/", "/stations", "/sign-in", "/register", "/forgot-password", "/reset-password?token=x");
  private static final List<String> FOR_ADMINISTRATORS =
      List.of(
          "/streams",
          "/streams?view=all",
          "/streams?view=bin",
          "/uploads",
          "/uploads?view=bin",
          "/domains",
          "/domains?view=bin",
          "/account",
          "/admin",
          "/admin/jobs",
          "/admin/mails");

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
  void no_page_scrolls_sideways_on_a_phone_and_none_complains() {
    try (Visit visit = chromium.visit(new NewContextOptions().setViewportSize(390, 844))) {
      FOR_ANYONE.forEach(path -> look(visit, path));
      visit.signIn(Site.administrator());
      FOR_ADMINISTRATORS.forEach(path -> look(visit, path));
      visit.assertNoComplaints();
    }
  }

  @Test
  void the_theme_is_the_systems_until_somebody_chooses_another() {
    NewContextOptions night = new NewContextOptions().setColorScheme(ColorScheme.DARK);
    try (Visit visit = chromium.visit(night)) {
      Page page = visit.page;
      page.navigate("/sign-in");
      String dark = ground(page);
      page.getByLabel("Switch to light theme").click();
      String light = ground(page);
      page.reload();

      assertThat(dark).isEqualTo("rgb(19, 18, 17)");
      assertThat(light).isEqualTo("rgb(246, 245, 242)");
      assertThat(ground(page)).isEqualTo(light);
    }
  }

  @Test
  void the_first_stop_of_the_keyboard_leads_past_the_header() {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.page.navigate("/");
      visit.page.keyboard().press("Tab");

      assertThat(visit.page.evaluate("document.activeElement.textContent"))
          .isEqualTo("Skip to content");
    }
  }

  @Test
  void a_stranger_is_sent_to_sign_in_and_comes_back_to_where_they_wanted() {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.page.navigate("/account");
      visit.page.waitForURL("**/sign-in?next=%2Faccount");
      visit.fillSignIn(Site.administrator());
      visit.page.waitForURL("**/account");
    }
  }

  private static void look(Visit visit, String path) {
    visit.page.navigate(path);
    visit.page.waitForLoadState(LoadState.LOAD);
    Object width = visit.page.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) width).intValue()).as(path).isLessThanOrEqualTo(390);
  }

  private static String ground(Page page) {
    return (String) page.evaluate("getComputedStyle(document.body).backgroundColor");
  }
}
