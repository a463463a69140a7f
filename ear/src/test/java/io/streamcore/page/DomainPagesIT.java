package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.NeedsProgram;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A DJ's way to a name of their own in a real browser: claim, read the records, give it back. */
@NeedsProgram("chromium")
class DomainPagesIT {

  @Test
  void a_domain_shows_its_records_and_can_be_removed_and_restored() {
    String name = "pod-" + UUID.randomUUID() + ".example.com";
    try (Chromium chromium = new Chromium();
        Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(Site.newDj());
      Page page = visit.page;
      page.navigate("/domains");
      claim(page, "co.uk");
      assertThat(page.locator("#custom_domain-error")).containsText("co.uk is a suffix");

      claim(page, name);
      Locator card = page.locator("#domains article");
      assertThat(card.getByRole(AriaRole.HEADING).first()).hasText(name);
      assertThat(card).containsText("Waiting for the record");
      assertThat(card).containsText("_streamcore." + name);
      assertThat(card).containsText("streamcore-verification=");
      assertThat(card).containsText("CNAME");
      assertThat(card).not().containsText("null");

      button(card, "Remove").click();
      page.getByRole(AriaRole.DIALOG)
          .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Remove"))
          .click();
      assertThat(page.locator("#empty")).isVisible();
      page.navigate("/domains?view=bin");
      button(card, "Restore").click();
      assertThat(page.locator("#empty")).isVisible();
      page.navigate("/domains");
      assertThat(card).containsText("Waiting for the record");
    }
  }

  private static void claim(Page page, String name) {
    page.locator("#custom_domain").fill(name);
    page.getByText("Register domain").click();
  }

  private static Locator button(Locator within, String name) {
    return within.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name));
  }
}
