package io.streamcore.relay.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.protocol.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles from encoders, and what control panels ask. */
class PanelsTest {

  private static final String ADMIN = Sources.basic("admin", KnownKeys.ADMIN_PASSWORD);

  private OpenRelay relay;
  private Mount mount;
  private Peer source;

  @BeforeEach
  void open() throws Exception {
    relay = new OpenRelay();
    mount = relay.push("/radio");
    source = Sources.put(relay, "/radio", "User-Agent: butt\r\n");
    source.answer();
    source.say(Sounds.mp3(0, 100));
    Sources.awaitLive(relay, "/radio");
  }

  @AfterEach
  void close() throws Exception {
    source.close();
    relay.close();
  }

  private record Page(int code, String body) {}

  private Page get(String path, String fields) throws Exception {
    return ask("GET " + path + " HTTP/1.0\r\nHost: r.test\r\n" + fields + "\r\n");
  }

  private Page ask(String request) throws Exception {
    try (Peer panel = relay.peer().say(request)) {
      Peer.Answer answer = panel.answer();
      return new Page(answer.code(), panel.body(answer));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/admin/metadata?mode=updinfo&mount=/radio&song=A+-+B, A - B",
    "/admin/metadata?song=M%F6b&mount=%2Fradio&mode=updinfo, M\u00F6b",
    "/admin/metadata?mode=updinfo&mount=/radio&charset=UTF-8&song=M%C3%B6b, M\u00F6b",
    "/admin/metadata?mode=updinfo&mount=/radio&artist=A&title=B, A - B",
    "/admin.cgi?mode=updinfo&pass=a-stream-key&song=A+%26+B&url=, A & B",
    "/admin.cgi?mode=updinfo&pass=dj:a-stream-key&song=x&sid=1, x",
  })
  void sets_titles(String path, String title) throws Exception {
    Page page = get(path, Sources.key());
    assertThat(page.code()).isEqualTo(200);
    assertThat(mount.status().title()).isEqualTo(title);
  }

  @Test
  void sets_titles_from_a_form_and_for_administrators() throws Exception {
    String form = "mode=updinfo&mount=/radio&song=Form";
    Page page =
        ask(
            "POST /admin/metadata HTTP/1.1\r\nConnection: close\r\n"
                + Sources.key()
                + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + form.length()
                + "\r\n\r\n"
                + form);
    assertThat(page.body()).contains("<return>1</return>");
    assertThat(mount.status().title()).isEqualTo("Form");
    get("/admin/metadata?mode=updinfo&mount=/radio&song=Admin", ADMIN);
    assertThat(mount.status().title()).isEqualTo("Admin");
  }

  @Test
  void makes_titles_harmless() throws Exception {
    get("/admin.cgi?mode=updinfo&pass=a-stream-key&song=a';StreamUrl='x%0d%0aEvil:", "");
    assertThat(mount.status().title()).isEqualTo("a\u2019;StreamUrl='x  Evil:");
  }

  @Test
  void answers_metadata_as_icecast_does() throws Exception {
    String update = "/admin/metadata?mode=updinfo&song=x";
    assertThat(get(update + "&mount=/radio", "").code()).isEqualTo(401);
    assertThat(get(update + "&mount=/radio", Sources.basic("source", "no")).code()).isEqualTo(401);
    assertThat(get(update, ADMIN).code()).isEqualTo(400);
    assertThat(get(update + "&mount=/none", ADMIN).code()).isEqualTo(400);
    Page bad = get("/admin/metadata?mode=bad&mount=/radio", Sources.key());
    assertThat(bad.code()).isEqualTo(200);
    assertThat(bad.body()).contains("<return>0</return>");
    assertThat(get("/admin.cgi?mode=updinfo&song=x", "").code()).isEqualTo(400);
    assertThat(get("/admin.cgi?mode=updinfo&pass=no&song=x", "").code()).isEqualTo(401);
    assertThat(mount.status().title()).isNull();
  }

  @Test
  void shows_everybody_what_is_on() throws Exception {
    mount.title("One, two");
    assertThat(get("/status-json.xsl", "").body())
        .contains("\"source\":{", "\"listenurl\":\"http://r.test/radio\"", "\"One, two\"");
    assertThat(get("/7.html", "").body()).contains(",One, two</body>");
    assertThat(get("/stats?sid=1", "").body()).contains("<SONGTITLE>One, two</SONGTITLE>");
    assertThat(get("/stats?sid=1&json=1", "").body()).contains("\"songtitle\":\"One, two\"");
    assertThat(get("/stats?sid=2", "").body()).contains("<STREAMSTATUS>0</STREAMSTATUS>");
    assertThat(get("/statistics?json=1", "").body()).contains("\"activestreams\":1");
    assertThat(get("/currentsong?sid=1", "").body()).isEqualTo("One, two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "stats",
        "listmounts",
        "listclients?mount=/radio",
        "killsource?mount=/radio",
        "killclient?mount=/radio&id=1",
        "moveclients?mount=/radio&destination=/radio",
        "nothing"
      })
  void lets_administrators_only_into_admin(String page) throws Exception {
    assertThat(get("/admin/" + page, "").code()).isEqualTo(401);
    assertThat(get("/admin/" + page, Sources.key()).code()).isEqualTo(401);
  }

  @Test
  void shows_administrators_mounts_and_listeners() throws Exception {
    try (Peer listener = relay.peer().say("GET /radio HTTP/1.0\r\nUser-Agent: <VLC>\r\n\r\n")) {
      listener.answer();
      await().until(() -> relay.listeners.of(mount).size() == 1);
      assertThat(get("/admin/stats", ADMIN).body())
          .contains("<source mount=\"/radio\">", "<user_agent>butt</user_agent>");
      assertThat(get("/admin/listmounts", ADMIN).body()).contains("<listeners>1</listeners>");
      Page clients = get("/admin/listclients?mount=/radio", ADMIN);
      assertThat(clients.body()).contains("<Listeners>1</Listeners>", "&lt;VLC&gt;");
      String id = clients.body().replaceAll("(?s).*<ID>(\\d+)</ID>.*", "$1");
      assertThat(get("/admin/killclient?mount=/radio&id=" + id, ADMIN).body())
          .contains("<return>1</return>");
      listener.rest();
      assertThat(get("/admin/killclient?mount=/radio&id=" + id, ADMIN).body())
          .contains("<return>0</return>");
    }
    assertThat(get("/admin/listclients", ADMIN).code()).isEqualTo(400);
  }

  @Test
  void moves_listeners_and_puts_sources_out() throws Exception {
    relay.push("/other");
    try (Peer second = Sources.put(relay, "/other", "");
        Peer listener = relay.peer().say("GET /radio HTTP/1.0\r\n\r\n")) {
      second.answer();
      second.say(Sounds.mp3(5000, 100));
      Sources.awaitLive(relay, "/other");
      listener.answer();
      assertThat(get("/admin/moveclients?mount=/radio&destination=/other", ADMIN).body())
          .contains("<return>1</return>");
      assertThat(get("/admin/killsource?mount=/radio", ADMIN).body())
          .contains("<return>1</return>");
      source.expectEnd();
    }
  }
}
