package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.NeedsProgram;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A plan is put on sale and bought, each in a browser; the paying is done on the stand-in's page.
 */
@NeedsProgram("chromium")
class SubscribeIT {

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
  void a_plan_is_put_on_sale_bought_cancelled_and_resumed() {
    String plan = "Plan " + UUID.randomUUID().toString().substring(0, 8);
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(Site.administrator());
      Page page = visit.page;
      page.navigate("/admin/plans");
      button(page, "New plan").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Name").fill(plan);
      dialog.getByLabel("Price").fill("4.50");
      button(page, "Save").click();
      assertThat(dialog).isHidden();
      assertThat(row(page.locator("#plans"), plan)).containsText("€4.50 a month");
      visit.assertNoComplaints();
    }
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(Site.newDj());
      Page page = visit.page;
      page.navigate("/plans");
      button(page, "Subscribe to " + plan).click();
      button(page, "Pay with a card that is declined").click();
      assertThat(page.getByRole(AriaRole.ALERT)).containsText("declined");
      page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Pay").setExact(true))
          .click();
      page.waitForURL("**/account?paid=*");
      Locator mine = page.locator("#subscription-list li");
      assertThat(mine).containsText("Active");
      button(page, "Cancel " + plan).click();
      button(page, "Cancel the subscription").click();
      assertThat(mine).containsText("Ends soon");
      button(page, "Let " + plan + " go on").click();
      assertThat(mine).containsText("Active");
    }
  }

  private static Locator row(Locator table, String text) {
    return table.locator("tbody tr", new Locator.LocatorOptions().setHasText(text));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }
}
