package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An account's life in a real browser: made, secured, lost and found, left and taken back. */
@NeedsProgram("chromium")
class AccountIT {

  private static final String OTHER_PASSWORD = "quiet-lantern-orchard-92";
  private static final Pattern RESET_LINK = Pattern.compile("/reset-password\\?token=\\S+");

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
  void somebody_registers_changes_the_password_takes_their_data_leaves_and_comes_back()
      throws Exception {
    Site.Member member = stranger();
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      Page page = visit.page;
      register(visit, member);
      assertThat(page.locator("#sessions")).containsText("Chrome on Linux");

      page.getByLabel("Current password").fill(member.password());
      page.getByLabel("New password").fill(OTHER_PASSWORD);
      button(page, "Change password").click();
      assertThat(page.locator("#toasts")).containsText("Your password is changed");

      assertThat(entries(page.waitForDownload(() -> button(page, "Download my data").click())))
          .contains("users.json", "sessions.json", "uploads.json");

      button(page, "Delete my account").click();
      Locator dialog = page.getByRole(AriaRole.DIALOG);
      dialog.getByLabel("Your password").fill(OTHER_PASSWORD);
      dialog.getByText("Delete my account").click();
      page.waitForURL(Site.base() + "/");
      visit.assertNoComplaints();

      page.navigate("/sign-in");
      visit.fillSignIn(new Site.Member(member.email(), OTHER_PASSWORD));
      button(page, "Restore my account").click();
      page.waitForURL("**/browse");
      page.navigate("/account");
      assertThat(page.locator("#current-email")).hasText(member.email());
    }
  }

  @Test
  void a_session_on_another_device_is_ended_from_here() {
    Site.Member member = stranger();
    try (Visit here = chromium.visit(new NewContextOptions());
        Visit there = chromium.visit(new NewContextOptions())) {
      register(here, member);
      there.page.navigate("/sign-in");
      there.fillSignIn(member);
      there.page.waitForURL("**/browse");

      here.page.reload();
      button(here.page, "Sign out Chrome on Linux").click();
      assertThat(here.page.locator("#toasts")).containsText("The device is signed out.");
      there.page.navigate("/account");
      there.page.waitForURL("**/sign-in?next=%2Faccount");
    }
  }

  @Test
  void a_forgotten_password_is_replaced_by_the_link_in_a_mail() {
    Site.Member member = Site.newDj();
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      Page page = visit.page;
      page.navigate("/forgot-password");
      page.getByLabel("E-mail").fill(member.email());
      button(page, "Send the link").click();
      assertThat(page.getByText("Look into your mailbox")).isVisible();

      page.navigate(resetLink(member.email()));
      page.getByLabel("New password").fill(OTHER_PASSWORD);
      button(page, "Save password").click();
      assertThat(page.getByText("Your password is changed")).isVisible();
      visit.signIn(new Site.Member(member.email(), OTHER_PASSWORD));
      visit.assertNoComplaints();
    }
  }

  private static Site.Member stranger() {
    return new Site.Member(
        "listener-" + UUID.randomUUID() + "@example.org", "plum-harbour-violin-47-orbit");
  }

  private static void register(Visit visit, Site.Member member) {
    Page page = visit.page;
    page.navigate("/register");
    page.getByLabel("Name").fill("Dana Reyes");
    page.getByLabel("E-mail").fill(member.email());
    page.getByLabel("Password", new GetByLabelOptions().setExact(true)).fill(member.password());
    button(page, "Create account").click();
    page.waitForURL("**/browse");
    page.navigate("/account");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** The path of the link that was sent; without a mail server, mails are kept in a folder. */
  private static String resetLink(String email) {
    return await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> linkIn(mailTo(email)), link -> !link.isEmpty());
  }

  private static String mailTo(String email) {
    StringBuilder texts = new StringBuilder();
    for (JsonNode mail :
        RunningProduct.get()
            .administrator()
            .get("/api/v1/mails?limit=100")
            .require(200)
            .json()
            .path("items")) {
      if (mail.path("to").asText().contains(email)) {
        texts.append(mail.path("text").asText());
      }
    }
    return texts.toString();
  }

  private static String linkIn(String text) {
    Matcher link = RESET_LINK.matcher(text);
    return link.find() ? link.group() : "";
  }

  private static List<String> entries(Download download) throws Exception {
    List<String> names = new ArrayList<>();
    try (ZipInputStream zip = new ZipInputStream(download.createReadStream())) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
    }
    return names;
  }
}
