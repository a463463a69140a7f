package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import io.streamcore.harness.NeedsProgram;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Stations as listeners meet them in a real browser: found, heard, framed by another site. */
@NeedsProgram({"chromium", "ffmpeg"})
class StationPagesIT {

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
  void a_station_is_heard_by_its_direct_stream_with_its_titles() throws Exception {
    try (OnAir station = OnAir.begin(Map.of());
        Visit visit = chromium.visit(new NewContextOptions())) {
      Page page = visit.page;
      page.navigate(station.page());
      assertThat(page.locator("#station-state")).hasText("On the air");
      play(page);
      visit.hears(2);
      assertThat(page.locator("#player")).hasAttribute("data-way", "direct");
      assertThat(page.locator("#station-facts")).containsText("1 listener");

      station.title("Nala Sinephro – Space 1");
      assertThat(page.locator("#now")).hasText("Nala Sinephro – Space 1");
      station.title("Alice Coltrane – Turiya");
      assertThat(page.locator("#now")).hasText("Alice Coltrane – Turiya");
      assertThat(page.locator("#titles")).containsText("Nala Sinephro – Space 1");
      assertThat(page.evaluate("navigator.mediaSession.metadata.title"))
          .isEqualTo("Alice Coltrane – Turiya");
      visit.assertNoComplaints();
    }
  }

  @Test
  void a_page_by_tls_hears_the_direct_stream_by_tls() {
    NewContextOptions trusting = new NewContextOptions().setIgnoreHTTPSErrors(true);
    try (OnAir station = OnAir.begin(Map.of());
        Visit visit = chromium.visit(trusting)) {
      Page page = visit.page;
      page.navigate(Site.secure() + station.page());
      assertThat(page.locator("#station-state")).hasText("On the air");
      play(page);
      visit.hears(2);
      assertThat(page.locator("#player")).hasAttribute("data-way", "direct");
      assertThat(page.evaluate("new URL(document.getElementById('audio').src).protocol"))
          .isEqualTo("https:");
      visit.assertNoComplaints();
    }
  }

  @Test
  void where_the_direct_stream_cannot_be_played_live_hls_is_heard() {
    try (OnAir station = OnAir.begin(Map.of());
        Visit visit = chromium.visit(new NewContextOptions())) {
      Page page = visit.page;
      page.addInitScript("HTMLMediaElement.prototype.canPlayType = () => ''");
      page.navigate(station.page());
      assertThat(page.locator("#station-state")).hasText("On the air");
      play(page);
      visit.hears(2);
      assertThat(page.locator("#player")).hasAttribute("data-way", "hls");
      visit.assertNoComplaints();
    }
  }

  @Test
  void the_keyboard_plays_mutes_and_stops() {
    try (OnAir station = OnAir.begin(Map.of());
        Visit visit = chromium.visit(new NewContextOptions())) {
      Page page = visit.page;
      page.navigate(station.page());
      assertThat(page.locator("#station-state")).hasText("On the air");
      page.keyboard().press("Space");
      visit.hears(1);
      page.keyboard().press("m");
      assertThat(page.getByLabel("Mute")).hasAttribute("aria-pressed", "true");
      page.keyboard().press("Space");
      assertThat(page.getByLabel("Play", exactly())).isVisible();
      visit.assertNoComplaints();
    }
  }

  @Test
  void who_presses_play_before_the_programme_hears_it_as_soon_as_it_begins() {
    try (OnAir station = OnAir.begin(Map.of("grace_seconds", 0));
        Visit visit = chromium.visit(new NewContextOptions())) {
      Page page = visit.page;
      page.navigate(station.page());
      assertThat(page.locator("#station-state")).hasText("On the air");
      station.pause();
      assertThat(page.locator("#station-state")).hasText("Off the air");
      play(page);
      assertThat(page.locator("#station-word"))
          .hasText("It plays as soon as somebody is on the air.");
      station.goOn();
      visit.hears(1);
      visit.assertNoComplaints();
    }
  }

  @Test
  void another_site_shows_the_player_in_a_frame() throws Exception {
    try (OnAir station = OnAir.begin(Map.of());
        Visit visit = chromium.visit(new NewContextOptions())) {
      HttpServer other = otherSite("/embed/stations/" + station.id);
      try {
        Page page = visit.page;
        page.navigate("http://127.0.0.1:" + other.getAddress().getPort() + "/");
        FrameLocator player = page.frameLocator("iframe");
        assertThat(player.locator("#station-name")).hasText(station.name);
        player.getByLabel("Play", new FrameLocator.GetByLabelOptions().setExact(true)).click();
        Frame frame = page.frames().get(1);
        frame.waitForFunction("() => document.getElementById('audio').currentTime > 1");
        visit.assertNoComplaints();
      } finally {
        other.stop(0);
      }
    }
  }

  @Test
  void stations_are_found_by_name_genre_and_what_is_on_the_air() {
    try (OnAir station = OnAir.begin(Map.of());
        Visit visit = chromium.visit(new NewContextOptions().setColorScheme(ColorScheme.DARK))) {
      Page page = visit.page;
      page.navigate("/stations");
      page.getByLabel("Search stations").fill(station.name);
      assertThat(page.locator(".station-tile")).hasCount(1);
      page.getByLabel("Genre").fill(station.genre);
      page.getByLabel("On the air now").check();
      assertThat(page.locator(".station-tile")).hasCount(1);
      page.getByLabel("Search stations").fill("no such station " + station.id);
      assertThat(page.getByText("No station matches.")).isVisible();

      page.navigate("/stations?live=true&genre=" + station.genre.replace(" ", "%20"));
      page.locator(".station-tile a").click();
      page.waitForURL("**" + station.page());
      visit.assertNoComplaints();
    }
  }

  private static void play(Page page) {
    page.getByLabel("Play", exactly()).click();
  }

  private static GetByLabelOptions exactly() {
    return new GetByLabelOptions().setExact(true);
  }

  /** A site under another name, with nothing but a frame. */
  private static HttpServer otherSite(String framed) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] body =
        "<!DOCTYPE html><link rel=icon href=data:,><iframe src='%s%s' allow=autoplay></iframe>"
            .formatted(Site.base(), framed)
            .getBytes(StandardCharsets.UTF_8);
    server.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    return server;
  }
}
