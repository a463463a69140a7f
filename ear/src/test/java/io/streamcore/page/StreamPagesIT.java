package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.NeedsProgram;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A DJ's way on the air in a real browser: register, tell the encoder, watch, tidy up. */
@NeedsProgram({"chromium", "ffmpeg"})
class StreamPagesIT {

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
  void a_registered_stream_shows_its_key_once_and_then_its_signal_and_titles() throws Exception {
    String mount = "/" + UUID.randomUUID();
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      register(page, "Night Drive", mount);
      String key = page.locator("#stream-key").textContent();
      Locator settings = page.getByRole(AriaRole.TABPANEL);
      assertThat(settings).containsText(mount);
      assertThat(settings).containsText(key);
      page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("OBS, ffmpeg")).click();
      assertThat(settings).containsText("icecast://source:" + key + "@");

      page.getByText("Go to the stream").click();
      assertThat(page.locator("#stream-name")).hasText("Night Drive");
      try (Encoder encoder = OnAir.send(mount, key)) {
        assertThat(page.locator("#stream-line")).containsText("On the air");
        assertThat(page.locator("#gauges")).containsText("kbit/s");
        OnAir.title(mount, key, "Café del Mar – Ambience");
        assertThat(page.locator("#now")).hasText("Café del Mar – Ambience");
        assertThat(page.locator("#titles li")).hasCount(1);
        assertThat(page.locator("#broadcasts")).containsText("On the air");
        assertThat(page.locator("#stream")).not().containsText(key);

        button(page, "Disconnect source").click();
        button(page, "Disconnect").click();
        assertThat(page.locator("#toasts")).containsText("The source is disconnected.");
        encoder.exitCode();
      }
      assertThat(page.locator("#stream-line")).not().containsText("On the air");
      visit.assertNoComplaints();
    }
  }

  @Test
  void a_new_key_takes_the_place_of_the_old_one_in_the_settings() {
    String mount = "/" + UUID.randomUUID();
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      register(page, "Second Key", mount);
      String first = page.locator("#stream-key").textContent();
      page.getByText("Go to the stream").click();

      button(page, "New key").click();
      button(page, "Make a new key").click();
      Locator key = page.locator("#stream-key");
      assertThat(key).isVisible();
      assertThat(key).not().hasText(first);
      assertThat(page.locator("#settings")).containsText(key.textContent());
      page.reload();
      assertThat(page.locator("#settings")).containsText("YOUR-STREAM-KEY");
      visit.assertNoComplaints();
    }
  }

  @Test
  void a_stream_is_edited_closed_deleted_and_brought_back() {
    String mount = "/" + UUID.randomUUID();
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      register(page, "Rough Cut " + mount, mount);
      page.getByText("Go to the stream").click();
      page.locator("#edit #name").fill("Final Cut " + mount);
      button(page, "Save").click();
      assertThat(page.locator("#stream-name")).hasText("Final Cut " + mount);
      button(page, "Close to new listeners").click();
      assertThat(page.locator("#stream-line")).containsText("Closed");

      page.navigate("/streams");
      page.getByLabel("Delete Final Cut " + mount).click();
      assertThat(row(page, mount)).hasCount(0);
      button(page, "Undo").click();
      assertThat(row(page, mount)).containsText("Closed");
      visit.assertNoComplaints();
    }
  }

  @Test
  void a_taken_mount_is_told_in_the_form() {
    String mount = "/" + UUID.randomUUID();
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      register(page, "First", mount);
      button(page, "Close").click();
      fill(page, "Second", mount);
      button(page, "Register stream").click();

      assertThat(page.locator("#mount-error")).hasText("Another stream has this mount.");
    }
  }

  @Test
  void a_private_stream_is_opened_by_a_token() {
    String mount = "/" + UUID.randomUUID();
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      fill(page, "Members Only", mount);
      page.getByLabel("Who may listen?").selectOption("private");
      button(page, "Register stream").click();
      page.getByText("Go to the stream").click();
      page.getByLabel("For whom?").fill("Jo");
      button(page, "Make a token").click();
      assertThat(page.locator("#token-place")).containsText("?token=");
      assertThat(page.locator("#tokens")).containsText("Jo");

      page.getByLabel("Take back Jo").click();
      button(page, "Take back").click();
      assertThat(page.locator("#tokens li")).hasCount(0);
      visit.assertNoComplaints();
    }
  }

  @Test
  void a_stream_that_is_fetched_says_what_it_finds_and_goes_on_the_air() {
    try (OnAir far = OnAir.begin(Map.of());
        Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      fill(page, "Fetched", far.mount());
      page.getByText("StreamCore fetches it").click();
      page.getByLabel("Address of your server").fill(OnAir.server());
      button(page, "Register stream").click();
      page.getByText("Go to the stream").click();
      assertThat(page.locator("#pull-address")).hasText(OnAir.server() + far.mount());
      assertThat(page.locator("#stream-line")).containsText("On the air");

      button(page, "Test connection").click();
      assertThat(page.locator("#test-result")).containsText("MP3");
      assertThat(page.locator("#test-result")).containsText(far.name);
      visit.assertNoComplaints();
    }
  }

  private static void register(Page page, String name, String mount) {
    fill(page, name, mount);
    button(page, "Register stream").click();
    assertThat(page.locator("#stream-key")).isVisible();
  }

  private static void fill(Page page, String name, String mount) {
    page.navigate("/streams");
    button(page, "New stream").click();
    page.locator("#name").fill(name);
    page.locator("#mount").fill(mount);
  }

  private static Locator row(Page page, String text) {
    return page.locator(".stream").filter(new Locator.FilterOptions().setHasText(text));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
