package io.streamcore.relay.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.api.Guest;
import io.streamcore.relay.api.ListenerVerdict.Reason;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.protocol.sound.Sounds;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Players of all kinds, as they really ask. */
class ListeningTest {

  private OpenRelay relay;
  private Mount mount;
  private Peer source;

  @BeforeEach
  void open() throws Exception {
    relay = new OpenRelay();
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

  private Peer get(String path, String fields) throws Exception {
    return relay.peer().say("GET " + path + " HTTP/1.1\r\nHost: r.test:8000\r\n" + fields + "\r\n");
  }

  private Peer get(String path) throws Exception {
    return get(path, "");
  }

  @Test
  void carries_sound_frame_by_frame() throws Exception {
    try (Peer listener = get("/radio")) {
      Peer.Answer answer = listener.answer();
      assertThat(answer.status()).isEqualTo("HTTP/1.0 200 OK");
      assertThat(answer.field("Content-Type")).isEqualTo("audio/mpeg");
      assertThat(answer.field("icy-name")).isEqualTo("Radio Test");
      assertThat(answer.field("icy-metaint")).isEmpty();
      assertThat(answer.field("Transfer-Encoding")).isEmpty();
      assertThat(answer.field("Content-Length")).isEmpty();
      assertThat(answer.field("X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(answer.field("Access-Control-Allow-Origin")).isEqualTo("*");
      int first = Sounds.number(listener.bytes(Sounds.MP3_FRAME));
      source.say(Sounds.mp3(100, 100));
      for (int next = first + 1; next < 190; next++) {
        byte[] frame = listener.bytes(Sounds.MP3_FRAME);
        assertThat(frame[0]).isEqualTo((byte) 0xFF);
        assertThat(Sounds.number(frame)).isEqualTo(next);
      }
    }
  }

  @Test
  void puts_titles_between_the_sound_for_those_who_ask() throws Exception {
    mount.title("It's on");
    try (Peer listener = get("/radio", "icy-metadata: 1\r\n")) {
      int interval = Integer.parseInt(listener.answer().field("icy-metaint"));
      source.say(Sounds.mp3(100, 100));
      assertThat(listener.bytes(interval)[0]).isEqualTo((byte) 0xFF);
      int units = listener.bytes(1)[0];
      String block = new String(listener.bytes(units * 16), StandardCharsets.UTF_8);
      assertThat(block.replace("\0", "")).isEqualTo("StreamTitle='It's on';");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/radio;", "/radio/;", "/radio/;stream.mp3", "/;", "/;stream.nsv"})
  void knows_the_ways_of_shoutcast_players(String path) throws Exception {
    try (Peer listener = get(path)) {
      assertThat(listener.answer().code()).isEqualTo(200);
    }
  }

  @Test
  void serves_a_stream_by_its_id() throws Exception {
    try (Peer listener = get("/streams/" + mount.spec().streamId());
        Peer unknown = get("/streams/" + UUID.randomUUID());
        Peer nonsense = get("/streams/none")) {
      assertThat(listener.answer().code()).isEqualTo(200);
      assertThat(unknown.answer().code()).isEqualTo(404);
      assertThat(nonsense.answer().code()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/radio.m3u, audio/x-mpegurl, http://r.test:8000/radio",
    "/radio.pls, audio/x-scpls, File1=http://r.test:8000/radio",
    "/radio.xspf, application/xspf+xml, <location>http://r.test:8000/radio</location>",
    "/radio.m3u?token=a%26b, audio/x-mpegurl, http://r.test:8000/radio?token=a%26b",
  })
  void writes_playlists(String path, String type, String content) throws Exception {
    try (Peer player = get(path)) {
      Peer.Answer answer = player.answer();
      assertThat(answer.field("Content-Type")).isEqualTo(type);
      assertThat(player.body(answer)).contains(content);
    }
  }

  @Test
  void answers_head_without_counting_a_listener() throws Exception {
    try (Peer player = relay.peer().say("HEAD /radio HTTP/1.1\r\n\r\n")) {
      Peer.Answer answer = player.answer();
      assertThat(answer.code()).isEqualTo(200);
      assertThat(answer.field("Content-Type")).isEqualTo("audio/mpeg");
      assertThat(player.rest()).isEmpty();
    }
    assertThat(relay.listeners.of(mount)).isEmpty();
  }

  @Test
  void answers_a_preflight() throws Exception {
    try (Peer browser =
        relay
            .peer()
            .say(
                "OPTIONS /radio HTTP/1.1\r\nAccess-Control-Request-Headers: icy-metadata\r\n\r\n")) {
      Peer.Answer answer = browser.answer();
      assertThat(answer.code()).isEqualTo(204);
      assertThat(answer.field("Access-Control-Allow-Headers")).contains("icy-metadata");
      assertThat(answer.field("Content-Length")).isEmpty();
      browser.say("OPTIONS * HTTP/1.1\r\nUpgrade: TLS/1.0\r\n\r\n");
      assertThat(browser.answer().code()).isEqualTo(204);
    }
  }

  @Test
  void answers_safaris_probe_and_ignores_other_ranges() throws Exception {
    try (Peer probe = get("/radio", "Range: bytes=0-1\r\n");
        Peer rest = get("/radio", "Range: bytes=0-\r\n")) {
      Peer.Answer answer = probe.answer();
      assertThat(answer.code()).isEqualTo(206);
      assertThat(answer.field("Content-Range")).isEqualTo("bytes 0-1/*");
      assertThat(probe.bytes(2)[0]).isEqualTo((byte) 0xFF);
      assertThat(rest.answer().code()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 401",
    "?token=good, 200",
    "?token=poor, 402",
    "?token=many, 429",
    "?token=other, 404",
    "?token=later, 503",
    "?token=nonsense, 401",
  })
  void asks_the_rooms_about_listeners_of_guarded_mounts(String query, int code) throws Exception {
    relay.rooms.admit("good");
    relay.rooms.refuse("poor", Reason.PAYMENT_REQUIRED);
    relay.rooms.refuse("many", Reason.TOO_MANY_DEVICES);
    relay.rooms.refuse("other", Reason.NOT_FOUND);
    relay.rooms.refuse("later", Reason.UNAVAILABLE);
    relay.put(OpenRelay.spec("/private", true, false, null));
    try (Peer sound = Sources.put(relay, "/private", "")) {
      sound.answer();
      sound.say(Sounds.mp3(0, 100));
      Sources.awaitLive(relay, "/private");
      try (Peer listener = get("/private" + query);
          Peer head = relay.peer().say("HEAD /private" + query + " HTTP/1.0\r\n\r\n")) {
        assertThat(listener.answer().code()).isEqualTo(code);
        assertThat(head.answer().code()).isEqualTo(code);
      }
    }
  }

  @Test
  void takes_a_token_as_password_too() throws Exception {
    relay.rooms.admit("good");
    relay.put(OpenRelay.spec("/private", true, false, null));
    try (Peer sound = Sources.put(relay, "/private", "");
        Peer listener = relay.peer()) {
      sound.answer();
      sound.say(Sounds.mp3(0, 100));
      Sources.awaitLive(relay, "/private");
      listener.say("GET /private HTTP/1.0\r\n" + Sources.basic("me", "good") + "\r\n");
      assertThat(listener.answer().code()).isEqualTo(200);
    }
  }

  @Test
  void puts_out_whose_right_was_taken_back_and_nobody_else() throws Exception {
    relay.rooms.admit("lost");
    relay.rooms.admit("kept");
    Mount guarded = relay.put(OpenRelay.spec("/private", true, false, null));
    UUID streamId = guarded.spec().streamId();
    try (Peer sound = Sources.put(relay, "/private", "");
        Peer open = get("/radio")) {
      open.answer();
      sound.answer();
      sound.say(Sounds.mp3(0, 100));
      Sources.awaitLive(relay, "/private");
      try (Peer one = get("/private?token=lost");
          Peer two = get("/private?token=lost");
          Peer other = get("/private?token=kept")) {
        one.answer();
        two.answer();
        other.answer();
        assertThat(relay.listeners.guests())
            .containsExactlyInAnyOrder(
                new Guest(streamId, "by lost"), new Guest(streamId, "by kept"));
        assertThat(relay.listeners.dismiss(guarded, new Guest(streamId, "by lost"))).isEqualTo(2);
        one.rest();
        two.rest();
        assertThat(relay.listeners.guests()).containsExactly(new Guest(streamId, "by kept"));
        assertThat(relay.listeners.count()).isEqualTo(2);
      }
    }
  }

  @Test
  void says_why_nobody_is_let_in() throws Exception {
    relay.push("/silent");
    try (Peer none = get("/nothing");
        Peer silent = get("/silent")) {
      assertThat(none.answer().code()).isEqualTo(404);
      assertThat(silent.answer().code()).isEqualTo(404);
    }
    relay.listeners.limit(new io.streamcore.relay.api.RelayLimits(0, 0, false));
    try (Peer closed = get("/radio")) {
      Peer.Answer answer = closed.answer();
      assertThat(answer.code()).isEqualTo(503);
      assertThat(answer.field("Retry-After")).isNotEmpty();
    }
  }
}
