package io.streamcore.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Mouse.MoveOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.sun.net.httpserver.HttpServer;
import io.streamcore.harness.Api;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Playlists in a real browser: put together by drag and drop or by keys, and heard as one. */
@NeedsProgram("chromium")
class PlaylistPagesIT {

  private static final int SECONDS = 4;

  @TempDir static Path folder;

  private static Chromium chromium;
  private static Site.Member dj;
  private static Api api;
  private static HttpServer far;

  @BeforeAll
  static void open() throws Exception {
    chromium = new Chromium();
    dj = Site.newDj();
    api = RunningProduct.get().signIn(dj.email(), dj.password());
    for (String title : List.of("First Light", "Second Wind")) {
      UUID id =
          UUID.fromString(
              api.upload(Site.mp3(folder, title, SECONDS), Map.of())
                  .require(201)
                  .json()
                  .path("upload_id")
                  .asText());
      Awaitility.await()
          .atMost(Duration.ofMinutes(4))
          .until(
              () -> api.get("/api/v1/uploads/" + id).json().path("status").asText(),
              "ready"::equals);
    }
    far = sound(Site.mp3(folder, "Far Out", SECONDS));
  }

  @AfterAll
  static void close() {
    chromium.close();
    far.stop(0);
  }

  @Test
  void a_playlist_is_built_by_drag_and_drop_and_heard_to_the_next_track() {
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      visit.signIn(dj);
      Page page = visit.page;
      page.navigate("/playlists/mine");
      button(page, "New playlist").click();
      page.getByLabel("Title", exactly()).fill("By Hand");
      page.keyboard().press("Enter");
      page.waitForURL("**/edit");

      page.getByLabel("Add First Light").click();
      page.getByLabel("Add Second Wind").click();
      page.getByText("From another server").click();
      page.getByLabel("Address of the sound").fill(address());
      button(page, "Add this address").click();
      assertThat(page.locator(".edited strong"))
          .hasText(new String[] {"First Light", "Second Wind", "far out"});

      page.waitForResponse("**/move", () -> drag(page, "far out", "First Light"));
      assertThat(page.locator(".edited strong"))
          .hasText(new String[] {"far out", "First Light", "Second Wind"});
      page.waitForResponse(
          "**/move", () -> page.getByLabel("Move Second Wind", exactly()).press("ArrowUp"));
      assertThat(page.locator("#said")).hasText("Second Wind: place 2 of 3.");
      page.reload();
      assertThat(page.locator(".edited strong"))
          .hasText(new String[] {"far out", "Second Wind", "First Light"});

      page.locator("#page-link").click();
      page.waitForURL("**/playlists/*");
      assertThat(page.locator("button.playlist-track")).hasCount(3);
      page.getByLabel("Play", exactly()).click();
      visit.hears(0.5);
      assertThat(page.locator("#player-title")).hasText("far out");
      assertThat(page.locator("#player-title")).hasText("Second Wind");
      visit.hears(0.5);
      assertThat(visit.heard()).as("from its beginning").isLessThan(SECONDS);
      assertThat(page.locator(".playlist-track[aria-current]")).containsText("Second Wind");
      assertThat(page.evaluate("navigator.mediaSession.metadata.title")).isEqualTo("Second Wind");
      page.keyboard().press("n");
      assertThat(page.locator("#player-title")).hasText("First Light");
      visit.hears(0.5);
      page.keyboard().press("Space");
      page.waitForFunction("document.getElementById('audio').paused");
      visit.assertNoComplaints();
    }
  }

  @Test
  void hls_of_the_whole_plays_across_the_joint() {
    String id = playlist("Joined", List.of("First Light", "Second Wind"));
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      Page page = visit.page;
      page.navigate("/playlists?q=Joined");
      page.locator(".playlist-tile a").first().click();
      page.waitForURL("**/playlists/*");
      page.evaluate(
          """
          async (path) => {
            const module = document.querySelector('script[type=module]').src;
            const { hlsFor } = await import(new URL('../hls.js', module).href);
            const { hls } = await hlsFor({});
            const audio = document.getElementById('audio');
            hls.loadSource(path);
            hls.attachMedia(audio);
            await audio.play();
          }
          """,
          "/playlists/" + id + "/master.m3u8");
      visit.hears(SECONDS + 1.5);
      Object length = page.evaluate("document.getElementById('audio').duration");
      assertThat(((Number) length).doubleValue())
          .isBetween(2.0 * SECONDS - 0.2, 2.0 * SECONDS + 0.2);
      visit.assertNoComplaints();
    }
  }

  @Test
  void another_site_shows_it_in_a_frame() {
    String id = playlist("Framed", List.of("First Light"));
    try (Visit visit = chromium.visit(new NewContextOptions())) {
      Page page = visit.page;
      page.navigate("/embed/playlists/" + id + "?theme=dark");
      assertThat(page.locator("#playlist-title")).hasText("Framed");
      page.locator("button.playlist-track").first().click();
      visit.hears(0.5);
      visit.assertNoComplaints();
    }
  }

  private static String playlist(String title, List<String> uploads) {
    String id =
        api.post("/api/v1/playlists", Map.of("title", title))
            .require(201)
            .json()
            .path("playlist_id")
            .asText();
    for (String upload : uploads) {
      String query = "/api/v1/uploads?q=" + upload.replace(" ", "%20");
      String uploadId = api.get(query).json().at("/items/0/upload_id").asText();
      api.post("/api/v1/playlists/" + id + "/tracks", Map.of("upload_id", uploadId)).require(201);
    }
    return id;
  }

  /** With the mouse, by its handle, to where another row is. */
  private static void drag(Page page, String moved, String to) {
    row(page, to).scrollIntoViewIfNeeded();
    BoundingBox from = page.getByLabel("Move " + moved, exactly()).boundingBox();
    BoundingBox target = row(page, to).boundingBox();
    page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
    page.mouse().down();
    page.mouse().move(target.x + 20, target.y + target.height, new MoveOptions().setSteps(4));
    page.mouse().move(target.x + 20, target.y + 2, new MoveOptions().setSteps(4));
    page.mouse().up();
  }

  private static GetByLabelOptions exactly() {
    return new GetByLabelOptions().setExact(true);
  }

  private static Locator row(Page page, String title) {
    return page.locator(".edited").filter(new Locator.FilterOptions().setHasText(title));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
  }

  private static String address() {
    return "http://localhost:" + far.getAddress().getPort() + "/far_out.mp3";
  }

  /** A server of somebody else, without ranges. */
  private static HttpServer sound(Path file) throws Exception {
    byte[] bytes = Files.readAllBytes(file);
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/far_out.mp3",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "audio/mpeg");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
    return server;
  }
}
