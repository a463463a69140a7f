package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByTextOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.HttpCredentials;
import io.streamcore.ground.Secrets;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.Encoder.Format;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Station;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The relay in the server's own management console; leaves pictures in {@code target}. */
@NeedsProgram({"chromium", "ffmpeg"})
class ManagementConsoleIT {

  private static final String SUBSYSTEM =
      "/console/index.html#generic-subsystem;address=%255C0subsystem%255C2streamcore";

  private final RunningProduct product = RunningProduct.get();

  @Test
  void shows_the_limits_a_mount_and_what_can_be_done_with_it() {
    Station station = Station.register(product, Dj.join(product));
    Encoder encoder = Encoder.ffmpegPut(station.target(), Format.MP3);
    try (Chromium chromium = new Chromium();
        Visit visit = chromium.visit(asAdministrator())) {
      station.awaitThat(stream -> stream.path("status").path("state").asText().equals("live"));
      Page page = visit.page;
      page.navigate(product.management(SUBSYSTEM).toString());
      assertThat(page.getByText("limits that apply at once").first()).isVisible();
      assertThat(exactly(page, "Max Listeners")).isVisible();
      picture(page, "console-streamcore.png");

      exactly(page, "mount").click();
      page.getByRole(AriaRole.ROW)
          .filter(new Locator.FilterOptions().setHasText(station.mount().substring(1)))
          .getByText("View")
          .click();
      assertThat(exactly(page, station.mount())).isVisible();
      assertThat(exactly(page, station.streamId().toString())).isVisible();
      assertThat(exactly(page, "live")).isVisible();
      assertThat(exactly(page, "audio/mpeg")).isVisible();
      picture(page, "console-mount.png");

      exactly(page, "Operations").click();
      assertThat(page.getByText("Puts the source out.").first()).isVisible();
      picture(page, "console-operations.png");
    } finally {
      encoder.close();
      station.delete();
    }
  }

  private NewContextOptions asAdministrator() {
    String password = new Secrets(product.folder().secrets()).password("management");
    return new NewContextOptions()
        .setViewportSize(1400, 1000)
        .setHttpCredentials(new HttpCredentials("admin", password));
  }

  private static Locator exactly(Page page, String text) {
    // forms have each label twice: for reading and, hidden, for editing
    return page.getByText(text, new GetByTextOptions().setExact(true))
        .filter(new Locator.FilterOptions().setVisible(true))
        .first();
  }

  private static void picture(Page page, String name) {
    page.screenshot(new ScreenshotOptions().setPath(Path.of("target", name)));
  }
}
