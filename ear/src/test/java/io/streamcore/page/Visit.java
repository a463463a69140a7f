package io.streamcore.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import java.util.ArrayList;
import java.util.List;

/**
 * A person's visit: one page of a browser, and what the browser complained of meanwhile (errors of
 * scripts, violations of the Content-Security-Policy, requests that failed).
 */
final class Visit implements AutoCloseable {

  /**
   * A change met a newer version, for what is edited is just being worked on. Pages look again and
   * repeat it; that browsers write every such answer down cannot be helped.
   */
  private static final String OVERTAKEN = "status of 412";

  private final BrowserContext context;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> played = new ArrayList<>();
  final Page page;

  Visit(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(Chromium.PATIENCE_MILLIS);
    page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean complaint = message.type().equals("error") || message.type().equals("warning");
          if (complaint && !message.text().contains(OVERTAKEN)) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    page.onPageError(complaints::add);
    page.onResponse(
        response -> {
          if (response.url().contains("/media/") && response.status() == 200) {
            played.add(response.url());
          }
        });
  }

  /** Signs in as somebody and waits for the page behind it. */
  void signIn(Site.Member member) {
    signIn(member, "/uploads");
  }

  /** Signs in as somebody whose first page is that one. */
  void signIn(Site.Member member, String home) {
    page.navigate("/sign-in");
    fillSignIn(member);
    page.waitForURL("**" + home);
  }

  /** Fills the sign-in page that is open and sends it. */
  void fillSignIn(Site.Member member) {
    page.getByLabel("E-mail").fill(member.email());
    page.getByLabel("Password", new GetByLabelOptions().setExact(true)).fill(member.password());
    page.keyboard().press("Enter");
  }

  /** Seconds into the sound that plays. */
  double heard() {
    return ((Number) page.evaluate("document.getElementById('audio').currentTime")).doubleValue();
  }

  /** Waits until the sound has gone on past a second. */
  void hears(double seconds) {
    page.waitForFunction(
        "seconds => document.getElementById('audio').currentTime > seconds", seconds);
  }

  /** Whether a segment of that kind, such as {@code .aac}, was fetched to be played. */
  boolean played(String extension) {
    return played.stream().anyMatch(url -> url.endsWith(extension));
  }

  void assertNoComplaints() {
    assertThat(complaints).isEmpty();
  }

  @Override
  public void close() {
    context.close();
  }
}
