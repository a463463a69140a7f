package io.streamcore.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import io.streamcore.harness.NeedsProgram;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The pages as axe-core judges them: labels, roles, contrast by day and by night. Only what it
 * calls serious or critical fails; and at a desk nothing is cut off at the side.
 */
@NeedsProgram("chromium")
class AccessibilityIT {

  private static final List<String> FOR_ANYONE =
      List.of("/", "/sign-in", "/register", "/stations", "/playlists", "/plans", "/nothing-here");

  private static final List<String> FOR_ADMINISTRATORS =
      List.of(
          "/browse",
          "/titles",
          "/profiles",
          "/account",
          "/uploads",
          "/streams",
          "/shows",
          "/playlists/mine",
          "/domains",
          "/reports",
          "/admin",
          "/admin/plans",
          "/admin/jobs",
          "/admin/mails");

  private static final String JUDGE =
      """
      async source => {
        if (!window.axe) (0, eval)(source);
        await Promise.allSettled(document.getAnimations().map(it => it.finished));
        const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations
          .filter(it => it.impact === 'serious' || it.impact === 'critical')
          .map(it => it.id + ': ' + it.nodes.map(node => node.html).join(' | '));
      }
      """;

  private static Chromium chromium;
  private static String axe;

  @BeforeAll
  static void open() throws IOException {
    chromium = new Chromium();
    try (InputStream file =
        Objects.requireNonNull(AccessibilityIT.class.getResourceAsStream("/axe.min.js"))) {
      axe = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void no_page_has_a_serious_fault_by_day() {
    walk(ColorScheme.LIGHT, 1280);
  }

  @Test
  void no_page_has_a_serious_fault_by_night() {
    walk(ColorScheme.DARK, 1100);
  }

  private static void walk(ColorScheme scheme, int width) {
    NewContextOptions options =
        new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800);
    try (Visit visit = chromium.visit(options)) {
      FOR_ANYONE.forEach(path -> judge(visit, path, width));
      visit.signIn(Site.administrator());
      FOR_ADMINISTRATORS.forEach(path -> judge(visit, path, width));
    }
  }

  private static void judge(Visit visit, String path, int width) {
    visit.page.navigate(path);
    visit.page.waitForLoadState(LoadState.LOAD);
    visit.page.waitForFunction("() => !document.querySelector('main [aria-busy=true]')");
    Object wide = visit.page.evaluate("document.documentElement.scrollWidth");
    assertThat(((Number) wide).intValue()).as(path).isLessThanOrEqualTo(width);
    assertThat((List<?>) visit.page.evaluate(JUDGE, axe)).as(path).isEmpty();
  }
}
