package io.streamcore.relay.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.protocol.sound.Sounds;
import io.streamcore.relay.wire.OwnKeys;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same port, by TLS: what players get, and what those get who mean it ill. */
class TlsListeningTest {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static SSLContext keys;

  private OpenRelay relay;
  private Mount mount;
  private Peer source;

  @BeforeAll
  static void makeKeys() throws Exception {
    keys = OwnKeys.context();
  }

  @BeforeEach
  void open() throws Exception {
    open(PATIENCE);
  }

  private void open(Duration patience) throws Exception {
    relay = OpenRelay.patient(patience, 50);
    relay.entrance.use(keys);
    mount = relay.push("/radio");
    source = Sources.put(relay, "/radio", "");
    source.answer();
    source.say(Sounds.mp3(0, 100));
    Sources.awaitLive(relay, "/radio");
  }

  @AfterEach
  void close() throws Exception {
    source.close();
    relay.close();
  }

  private SSLSocket dial(String protocol) throws IOException {
    SSLSocket socket =
        (SSLSocket) keys.getSocketFactory().createSocket(relay.connect(), "localhost", 0, true);
    socket.setEnabledProtocols(new String[] {protocol});
    return socket;
  }

  private Peer get(String path, String fields) throws IOException {
    return ask("GET", path, fields);
  }

  private Peer ask(String method, String path, String fields) throws IOException {
    return new Peer(dial("TLSv1.3"))
        .say(method + " " + path + " HTTP/1.1\r\nHost: r.test:8000\r\n" + fields + "\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void carries_sound_and_titles_frame_by_frame(String protocol) throws Exception {
    mount.title("It's on");
    try (Peer listener = new Peer(dial(protocol))) {
      listener.say("GET /radio HTTP/1.0\r\nIcy-MetaData: 1\r\n\r\n");
      Peer.Answer answer = listener.answer();
      assertThat(answer.status()).isEqualTo("HTTP/1.0 200 OK");
      int interval = Integer.parseInt(answer.field("icy-metaint"));
      source.say(Sounds.mp3(100, 300));
      byte[] sound = listener.bytes(interval);
      int first = Sounds.number(sound);
      byte[] title = listener.bytes(listener.bytes(1)[0] * 16);
      assertThat(new String(title, StandardCharsets.UTF_8)).startsWith("StreamTitle='It's on';");
      byte[] rest = listener.bytes(interval);
      byte[] all = new byte[2 * interval];
      System.arraycopy(sound, 0, all, 0, interval);
      System.arraycopy(rest, 0, all, interval, interval);
      for (int at = 0; at + Sounds.MP3_FRAME <= all.length; at += Sounds.MP3_FRAME) {
        byte[] frame = java.util.Arrays.copyOfRange(all, at, at + Sounds.MP3_FRAME);
        assertThat(Sounds.number(frame)).isEqualTo(first + at / Sounds.MP3_FRAME);
      }
      assertThat(relay.listeners.secure()).isEqualTo(1);
    }
    await().atMost(PATIENCE).until(() -> relay.listeners.secure() == 0);
    assertThat(relay.listeners.count()).isZero();
  }

  @Test
  void answers_everything_that_is_no_sound() throws Exception {
    try (Peer playlist = get("/radio.m3u", "");
        Peer head = ask("HEAD", "/radio", "");
        Peer options = ask("OPTIONS", "/radio", "");
        Peer range = get("/radio", "Range: bytes=0-1\r\n");
        Peer status = get("/status-json.xsl", "");
        Peer unknown = get("/nothing", "")) {
      assertThat(playlist.body(playlist.answer())).contains("https://r.test:8000/radio");
      assertThat(head.answer().field("icy-name")).isEqualTo("Radio Test");
      assertThat(head.rest()).isEmpty();
      assertThat(options.answer().field("Access-Control-Allow-Headers")).contains("icy-metadata");
      assertThat(range.answer().code()).isEqualTo(206);
      assertThat(status.body(status.answer())).contains("https://r.test:8000/radio");
      assertThat(unknown.answer().code()).isEqualTo(404);
    }
  }

  @Test
  void takes_several_requests_of_one_connection() throws Exception {
    try (Peer panel = get("/7.html", "")) {
      panel.body(panel.answer());
      panel.say("GET /status-json.xsl HTTP/1.1\r\nHost: r.test\r\nConnection: close\r\n\r\n");
      assertThat(panel.body(panel.answer())).contains("\"https://r.test/radio\"");
      panel.expectEnd();
    }
  }

  @Test
  void takes_sources_by_tls_too() throws Exception {
    relay.push("/other");
    try (Peer encoder = new Peer(dial("TLSv1.3"))) {
      encoder.say("PUT /other HTTP/1.1\r\nHost: localhost\r\n" + Sources.key() + "\r\n");
      assertThat(encoder.answer().code()).isEqualTo(200);
      encoder.say(Sounds.mp3(0, 300));
      Sources.awaitLive(relay, "/other");
      try (Peer listener = get("/other", "")) {
        assertThat(listener.answer().code()).isEqualTo(200);
        int first = Sounds.number(listener.bytes(Sounds.MP3_FRAME));
        for (int next = first + 1; next < 290; next++) {
          assertThat(Sounds.number(listener.bytes(Sounds.MP3_FRAME))).isEqualTo(next);
        }
      }
    }
  }

  @Test
  void ends_the_sound_within_tls_when_the_stream_ends() throws Exception {
    try (Peer listener = get("/radio", "")) {
      listener.answer();
      relay.mounts.remove(mount.spec().streamId());
      // a connection that is cut off without a word would fail here
      assertThat(listener.rest()).isNotEmpty();
    }
  }

  @Test
  void uses_new_keys_for_those_who_come_from_now_on() throws Exception {
    try (Peer before = get("/radio", "")) {
      before.answer();
      relay.entrance.use(OwnKeys.context());
      assertThatThrownBy(() -> get("/radio", "")).isInstanceOf(SSLException.class);
      assertThat(before.bytes(Sounds.MP3_FRAME)[0]).isEqualTo((byte) 0xFF);
    }
  }

  @Test
  void tells_when_there_are_no_keys() throws Exception {
    relay.entrance.use(null);
    assertThatThrownBy(() -> get("/radio", "")).isInstanceOf(IOException.class);
    try (Peer plain = relay.peer().say("GET /radio HTTP/1.0\r\n\r\n")) {
      assertThat(plain.answer().code()).isEqualTo(200);
    }
  }

  @Test
  void moves_those_forward_who_are_too_slow() throws Exception {
    try (SSLSocket socket = dial("TLSv1.3")) {
      Peer listener = new Peer(socket).say("GET /radio HTTP/1.0\r\n\r\n");
      listener.answer();
      for (int i = 0; i < 200; i++) {
        source.say(Sounds.mp3(100 + i * 100, 100)); // 8 MB, more than ring and sockets hold
      }
      await()
          .atMost(PATIENCE)
          .until(() -> mount.status().slow() > 0 || relay.listeners.count() == 0);
      // what had been sealed comes first, then newer sound, from the border of a frame on; or the
      // silence after it, if reading takes so long that the source counts as gone
      int last = Sounds.number(listener.bytes(Sounds.MP3_FRAME));
      byte[] frame = listener.bytes(Sounds.MP3_FRAME);
      while (Sounds.number(frame) == last + 1) {
        last = Sounds.number(frame);
        frame = listener.bytes(Sounds.MP3_FRAME);
      }
      assertThat(frame).startsWith(0xFF, 0xFB);
      if (Sounds.number(frame) != 0) {
        assertThat(Sounds.number(frame)).isGreaterThan(last);
      }
    }
  }

  @Test
  void refuses_to_do_the_handshake_again() throws Exception {
    try (SSLSocket socket = dial("TLSv1.2")) {
      Peer listener = new Peer(socket).say("GET /radio HTTP/1.0\r\n\r\n");
      listener.answer();
      socket.startHandshake();
      assertThatThrownBy(listener::rest).isInstanceOf(IOException.class);
    }
    assertNobodyIsLeft();
  }

  @Test
  void puts_out_who_talks_of_nothing_but_keys() throws Exception {
    try (SSLSocket socket = dial("TLSv1.3")) {
      Peer listener = new Peer(socket).say("GET /radio HTTP/1.0\r\n\r\n");
      listener.answer();
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 1_000; i++) {
                  socket.startHandshake(); // an update of the keys, in this version
                }
                listener.rest();
              })
          .isInstanceOf(IOException.class);
    }
    assertNobodyIsLeft();
  }

  @Test
  void ends_handshakes_that_do_not_come_to_an_end() throws Exception {
    close();
    open(Duration.ofSeconds(5));
    byte[] beginning = {0x16, 3, 1, 2, 0, 1};
    List<Peer> dawdlers = new ArrayList<>();
    for (int i = 0; i < 60; i++) { // ten more than may wait
      dawdlers.add(relay.peer().say(beginning));
    }
    for (Peer dawdler : dawdlers) {
      dawdler.expectEnd();
      dawdler.close();
    }
    assertNobodyIsLeft();
    assertThat(relay.entrance.failures()).isPositive();
  }

  @Test
  void survives_garbage_that_begins_like_tls() throws Exception {
    Random random = new Random(7);
    for (int i = 0; i < 300; i++) {
      byte[] garbage = new byte[1 + random.nextInt(i % 10 == 0 ? 100_000 : 600)];
      random.nextBytes(garbage);
      garbage[0] = 0x16;
      if (i % 2 == 0 && garbage.length > 5) {
        garbage[1] = 3;
        garbage[2] = 1;
        garbage[3] = (byte) ((garbage.length - 5) >> 8);
        garbage[4] = (byte) (garbage.length - 5);
      }
      try (Socket socket = relay.connect()) {
        socket.getOutputStream().write(garbage);
        socket.shutdownOutput();
        socket.getInputStream().readAllBytes();
      } catch (SocketException reset) {
        assertThat(reset).hasMessageMatching(".*(reset|pipe|abort).*");
      }
    }
    try (Peer other = get("/radio", "")) {
      assertThat(other.answer().code()).isEqualTo(200);
    }
    assertNobodyIsLeft();
  }

  /** But for the source. */
  private void assertNobodyIsLeft() {
    await().atMost(PATIENCE).until(() -> relay.connections() <= 1);
    assertThat(relay.waiting()).isZero();
  }
}
