package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The catalogue in a browser: who listens, what is found, and going on at another device. */
class CataloguePagesIT {

  private static Chromium chromium;
  private static Site.Member member;
  private static String name;

  @BeforeAll
  static void offer(@TempDir Path folder) {
    chromium = new Chromium();
    Dj dj = Dj.join(RunningProduct.get());
    UUID sound = dj.upload(Sounds.tone(folder.resolve("tone.mp3"), 150, "-b:a", "64k"));
    dj.awaitReady(sound);
    name = "Élan " + UUID.randomUUID().toString().substring(0, 8);
    dj.api().post("/api/v1/titles", Map.of("title", name, "upload_id", sound)).require(201);
    member = new Site.Member(dj.email(), Dj.PASSWORD);
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void a_title_is_found_heard_and_gone_on_with_at_another_device() {
    try (Visit first = chromium.visit(new NewContextOptions());
        Visit second = chromium.visit(new NewContextOptions())) {
      first.signIn(member);
      Page page = first.page;
      page.navigate("/browse");
      page.getByLabel("Name").fill("Mara");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Add")).click();
      page.getByLabel("Search titles").fill(name.replace("É", "e"));
      page.locator("#found").getByText(name).click();
      assertThat(page.locator("#title")).hasText(name);
      page.locator("#start").click();
      first.hears(2);
      first.assertNoComplaints();

      second.signIn(member);
      second.page.navigate("/browse");
      second.page.locator("#faces").getByText("Mara").click();
      second.page.locator("#rows").getByText(name).first().click();
      second.page.locator("#start").click();
      Locator stop =
          second.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Stop it"));
      assertThat(stop).isVisible();
      page.waitForResponse(
          "**/heartbeat", () -> page.evaluate("document.getElementById('audio').pause()"));
      double left = first.heard();
      stop.click();
      second.hears(left + 1);
      Object begun = second.page.evaluate("document.getElementById('audio').played.start(0)");
      assertThat(((Number) begun).doubleValue())
          .as("where the first has left")
          .isCloseTo(left, within(1.5));
    }
  }
}
