package io.streamcore.relay.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.protocol.sound.Sounds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ListeningTest {

  private OpenRelay relay;

  @BeforeEach
  void open() throws Exception {
    relay = new OpenRelay();
  }

  @AfterEach
  void close() throws Exception {
    relay.close();
  }

  @Test
  void carries_sound_from_a_source_to_a_listener_frame_by_frame() throws Exception {
    relay.push("/radio");
    try (Peer source = Sources.put(relay, "/radio", "");
        Peer listener = relay.peer()) {
      assertThat(source.answer().code()).isEqualTo(200);
      source.say(Sounds.mp3(0, 100));
      Sources.awaitLive(relay, "/radio");
      listener.say("GET /radio HTTP/1.1\r\nHost: localhost\r\n\r\n");
      Peer.Answer answer = listener.answer();
      assertThat(answer.status()).isEqualTo("HTTP/1.0 200 OK");
      assertThat(answer.field("Content-Type")).isEqualTo("audio/mpeg");
      assertThat(answer.field("icy-name")).isEqualTo("Radio Test");
      assertThat(answer.field("icy-metaint")).isEmpty();
      assertThat(answer.field("Transfer-Encoding")).isEmpty();
      assertThat(answer.field("X-Content-Type-Options")).isEqualTo("nosniff");
      int first = Sounds.number(listener.bytes(Sounds.MP3_FRAME));
      source.say(Sounds.mp3(100, 100));
      for (int next = first + 1; next < 190; next++) {
        byte[] frame = listener.bytes(Sounds.MP3_FRAME);
        assertThat(frame[0]).isEqualTo((byte) 0xFF);
        assertThat(Sounds.number(frame)).isEqualTo(next);
      }
    }
  }
}
