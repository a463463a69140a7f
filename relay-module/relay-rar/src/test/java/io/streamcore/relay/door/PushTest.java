package io.streamcore.relay.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.relay.api.MountStatus.State;
import io.streamcore.relay.api.SourceRequest;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.protocol.sound.Sounds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encoders of all kinds, as they really speak. */
class PushTest {

  private OpenRelay relay;
  private Mount mount;

  @BeforeEach
  void open() throws Exception {
    relay = new OpenRelay();
    mount = relay.push("/radio");
  }

  @AfterEach
  void close() {
    relay.close();
  }

  /** Sends sound and waits until the mount has taken all of it. */
  private void sends(Peer source, byte[] wire, int sound) throws IOException {
    source.say(wire);
    await().until(() -> mount.status().bytesIn() == sound);
    assertThat(mount.status().state()).isEqualTo(State.LIVE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT /radio HTTP/1.1", "SOURCE /radio HTTP/1.0", "SOURCE /radio ICE/1.0"})
  void takes_icecast_sources(String line) throws Exception {
    try (Peer source =
        relay.peer().say(line + "\r\n" + Sources.key() + "Content-Type: audio/mpeg\r\n\r\n")) {
      assertThat(source.line()).isEqualTo("HTTP/1.0 200 OK");
      sends(source, Sounds.mp3(0, 10), 4170);
      assertThat(mount.status().source()).isEqualTo("127.0.0.1");
    }
    Sources.awaitState(relay, "/radio", State.OFFLINE);
  }

  @Test
  void takes_liquidsoaps_post() throws Exception {
    try (Peer source = relay.peer().say("POST /radio HTTP/1.1\r\n" + Sources.key() + "\r\n")) {
      assertThat(source.answer().code()).isEqualTo(200);
      sends(source, Sounds.mp3(0, 10), 4170);
    }
  }

  @Test
  void says_continue_first_and_then_ok_at_once() throws Exception {
    try (Peer source = Sources.put(relay, "/radio", "Expect: 100-continue\r\n")) {
      assertThat(source.answer().status()).isEqualTo("HTTP/1.1 100 Continue");
      assertThat(source.answer().status()).isEqualTo("HTTP/1.0 200 OK");
      sends(source, Sounds.mp3(0, 10), 4170);
    }
  }

  @Test
  void decodes_chunks() throws Exception {
    try (Peer source = Sources.put(relay, "/radio", "Transfer-Encoding: chunked\r\n")) {
      source.answer();
      sends(source, Sounds.join(ascii("0104a;x=y\r\n"), Sounds.mp3(0, 10), ascii("\r\n")), 4170);
      source.say(ascii("0\r\n\r\n")).expectEnd();
    }
  }

  @Test
  void takes_sound_that_came_with_the_head() throws Exception {
    byte[] all =
        Sounds.join(
            ascii("SOURCE /radio HTTP/1.0\r\n" + Sources.key() + "\r\n"), Sounds.mp3(0, 10));
    try (Peer source = relay.peer()) {
      for (byte b : java.util.Arrays.copyOf(all, 200)) {
        source.say(new byte[] {b});
      }
      sends(source, java.util.Arrays.copyOfRange(all, 200, all.length), 4170);
      assertThat(source.answer().code()).isEqualTo(200);
    }
  }

  @Test
  void lets_libshout_probe_without_credentials_on_the_same_connection() throws Exception {
    try (Peer source =
        relay
            .peer()
            .say("SOURCE /radio HTTP/1.0\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n\r\n")) {
      Peer.Answer challenge = source.answer();
      assertThat(challenge.code()).isEqualTo(401);
      assertThat(challenge.field("WWW-Authenticate")).startsWith("Basic realm=");
      assertThat(challenge.field("Allow")).contains("SOURCE");
      assertThat(challenge.field("Connection")).isEqualTo("keep-alive");
      source.body(challenge);
      source.say("SOURCE /radio HTTP/1.0\r\n" + Sources.key() + "\r\n");
      assertThat(source.answer().code()).isEqualTo(200);
      sends(source, Sounds.mp3(0, 10), 4170);
    }
    assertThat(relay.rooms.asked).hasSize(1);
  }

  @Test
  void tells_wrong_keys_from_a_mount_in_use() throws Exception {
    try (Peer wrong =
            relay.peer().say("PUT /radio HTTP/1.1\r\n" + Sources.basic("source", "no") + "\r\n");
        Peer first = Sources.put(relay, "/radio", "");
        Peer second = Sources.put(relay, "/radio", "")) {
      assertThat(wrong.answer().code()).isEqualTo(401);
      int one = first.answer().code();
      int two = second.answer().code();
      assertThat(one + two).isEqualTo(603);
    }
  }

  @Test
  void lets_a_second_source_take_over_where_that_is_allowed() throws Exception {
    relay.put(OpenRelay.spec("/shared", false, true, null));
    try (Peer first = Sources.put(relay, "/shared", "")) {
      first.answer();
      first.say(Sounds.mp3(0, 10));
      Sources.awaitLive(relay, "/shared");
      try (Peer second = Sources.put(relay, "/shared", "")) {
        assertThat(second.answer().code()).isEqualTo(200);
        second.say(Sounds.mp3(100, 10));
        first.expectEnd();
      }
    }
  }

  @Test
  void refuses_what_is_no_sound_before_and_after_it_came() throws Exception {
    try (Peer page = Sources.put(relay, "/radio", "Content-Type: text/html\r\n");
        Peer unclear =
            Sources.put(relay, "/radio", "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n")) {
      assertThat(page.answer().code()).isEqualTo(415);
      assertThat(unclear.answer().code()).isEqualTo(400);
    }
    try (Peer liar = Sources.put(relay, "/radio", "Content-Type: audio/mpeg\r\n")) {
      liar.answer();
      liar.sayWhileHeard("<html>".repeat(60_000)).expectEnd();
    }
    assertThat(mount.status().state()).isEqualTo(State.OFFLINE);
  }

  @Test
  void ends_a_source_that_falls_silent() throws Exception {
    try (Peer source = Sources.put(relay, "/radio", "")) {
      source.answer();
      sends(source, Sounds.mp3(0, 10), 4170);
      source.expectEnd();
    }
    Sources.awaitState(relay, "/radio", State.OFFLINE);
  }

  @Test
  void lets_a_source_wait_that_sends_faster_than_any_sound() throws Exception {
    byte[] second = Sounds.mp3(0, 2048);
    long began = System.nanoTime();
    try (Peer source = Sources.put(relay, "/radio", "")) {
      source.answer();
      for (int i = 0; i < 24; i++) {
        source.say(second);
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> mount.status().bytesIn() == 24L * second.length);
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void puts_a_kicked_source_out() throws Exception {
    try (Peer source = Sources.put(relay, "/radio", "")) {
      source.answer();
      sends(source, Sounds.mp3(0, 10), 4170);
      assertThat(mount.kickSource()).isTrue();
      source.expectEnd();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a-stream-key\r\n",
        "a-stream-key\n",
        "a-stream-key\r\r\n",
        "/radio:a-stream-key\r\n",
        "dj:a-stream-key:#1\r\n",
        "a-stream-key:#2\r\n",
      })
  void takes_shoutcast_sources(String password) throws Exception {
    try (Peer source = relay.peer().say(password)) {
      assertThat(new String(source.bytes(20), StandardCharsets.US_ASCII))
          .isEqualTo("OK2\r\nicy-caps:11\r\n\r\n");
      source.say("icy-name:R\r\nicy-br:128\r\ncontent-type:audio/mpeg\r\n\r\n");
      sends(source, Sounds.mp3(0, 10), 4170);
    }
    assertThat(relay.rooms.asked.get(0).protocol()).isEqualTo(SourceRequest.Protocol.SHOUTCAST_1);
  }

  @Test
  void takes_a_shoutcast_source_that_does_not_wait() throws Exception {
    byte[] all = Sounds.join(ascii("a-stream-key\nicy-name:R\nicy-genre:x\n\n"), Sounds.mp3(0, 10));
    try (Peer source = relay.peer()) {
      sends(source, all, 4170);
    }
  }

  @Test
  void answers_wrong_shoutcast_passwords_and_pokes_in_their_words() throws Exception {
    try (Peer wrong = relay.peer().say("not-this-key\r\n");
        Peer poke = relay.peer().say("!POKE\nicy-name:libshout server poke request\n\n")) {
      assertThat(wrong.rest()).isEqualTo("invalid password\r\n");
      assertThat(poke.rest()).isEqualTo("invalid password\r\n");
    }
    assertThat(relay.rooms.asked).extracting(SourceRequest::key).containsExactly("not-this-key");
  }

  @Test
  void asks_for_the_mount_where_a_key_opens_several() throws Exception {
    relay.push("/other");
    try (Peer source = relay.peer().say("a-stream-key\r\n")) {
      assertThat(source.rest()).contains("several streams");
    }
    try (Peer source = relay.peer().say("/other:a-stream-key\r\n")) {
      assertThat(source.line()).isEqualTo("OK2");
    }
  }

  @Test
  void lets_addresses_wait_that_keep_guessing() throws Exception {
    for (int i = 0; i < 6; i++) {
      try (Peer guess = relay.peer().say("guess-number-" + i + "\r\n")) {
        guess.rest();
      }
    }
    try (Peer source = Sources.put(relay, "/radio", "");
        Peer listener = relay.peer().say("GET /status-json.xsl HTTP/1.0\r\n\r\n")) {
      Peer.Answer answer = source.answer();
      assertThat(answer.code()).isEqualTo(429);
      assertThat(answer.field("Retry-After")).isNotEmpty();
      assertThat(listener.answer().code()).isEqualTo(200);
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
