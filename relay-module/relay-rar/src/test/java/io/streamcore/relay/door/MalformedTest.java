package io.streamcore.relay.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no request, never becomes one, or takes its time. */
class MalformedTest {

  private OpenRelay relay;

  @BeforeEach
  void open() throws Exception {
    relay = new OpenRelay(Duration.ofMillis(700), 50);
    relay.push("/radio");
  }

  @AfterEach
  void close() {
    relay.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0001\u0002\u0003\r\n\r\n",
        "\u0016\u0003\u0001",
        "GET /\r\n\r\n",
        "GET x ICY/1.0\r\n\r\n",
        "SOURCE radio HTTP/1.0\r\n\r\n",
        "GET /../x HTTP/1.0\r\n\r\n",
        "GET /%2e%2e/x HTTP/1.0\r\n\r\n",
        "GET /%zz HTTP/1.0\r\n\r\n",
        "GET /radio%00.xsl HTTP/1.0\r\n\r\n",
        "get /radio HTTP/1.0\r\n\r\n",
        "GET /radio HTTP/2.0\r\n\r\n",
        "PUT /radio HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
        "PUT /radio HTTP/1.1\r\nContent-Length: -5\r\n\r\n",
      })
  void answers_400_to_what_is_no_request(String words) throws Exception {
    try (Peer peer = relay.peer().say(words)) {
      assertThat(peer.answer().code()).isEqualTo(400);
    }
  }

  @Test
  void answers_431_to_heads_without_end() throws Exception {
    try (Peer longLine = relay.peer().say("GET /radio HTTP/1.1\r\nX: " + "y".repeat(6000));
        Peer manyLines = relay.peer().say("GET /radio HTTP/1.1\r\n" + "X: y\r\n".repeat(200));
        Peer total =
            relay
                .peer()
                .say("GET /radio HTTP/1.1\r\n" + ("X: " + "y".repeat(900) + "\r\n").repeat(20))) {
      assertThat(longLine.answer().code()).isEqualTo(431);
      assertThat(manyLines.answer().code()).isEqualTo(431);
      assertThat(total.answer().code()).isEqualTo(431);
    }
  }

  @Test
  void tells_shoutcast_2_encoders_what_to_do() throws Exception {
    byte[] hello = {0x5A, 0, 0x10, 0x09, 0, 4, '2', '.', '1', 0, 0};
    try (Peer encoder = relay.peer().say(hello)) {
      assertThat(encoder.rest()).startsWith("SHOUTcast 2 is not spoken here");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"DELETE", "TRACE", "POST", "PATCH"})
  void answers_405_to_methods_that_mean_nothing(String method) throws Exception {
    try (Peer peer = relay.peer().say(method + " /radio HTTP/1.1\r\n\r\n")) {
      Peer.Answer answer = peer.answer();
      assertThat(answer.code()).isEqualTo(405);
      assertThat(answer.field("Allow")).contains("GET");
    }
  }

  @Test
  void hangs_up_on_those_who_dawdle() throws Exception {
    try (Peer silent = relay.peer();
        Peer slow = relay.peer().say("GET /radio HT");
        Peer password = relay.peer().say("a-stream-key\r\n")) {
      assertThat(slow.answer().code()).isEqualTo(408);
      silent.expectEnd();
      assertThat(password.line()).isEqualTo("OK2");
      assertThat(password.rest()).contains("icy-caps:11");
    }
    await().until(() -> relay.waiting() == 0);
  }

  @Test
  void does_not_let_slow_drops_prolong_the_time() throws Exception {
    try (Peer slow = relay.peer()) {
      byte[] head =
          "GET /radio HTTP/1.1\r\nX-Header: yyyyyyyyyyyyyyyyyyyyyyyyyy"
              .getBytes(StandardCharsets.US_ASCII);
      List<Integer> sent = new ArrayList<>();
      await()
          .pollInterval(Duration.ofMillis(50))
          .atMost(Duration.ofSeconds(5))
          .until(
              () -> {
                sent.add(1);
                return drop(slow, head[sent.size() % head.length]);
              });
      assertThat(sent).hasSizeBetween(2, 40);
    }
  }

  /** Whether the relay has lost its patience. */
  private static boolean drop(Peer slow, byte next) {
    try {
      slow.say(new byte[] {next});
      return slow.hears();
    } catch (IOException closed) {
      return true;
    }
  }

  @Test
  void serves_others_while_many_connections_say_nothing() throws Exception {
    List<Peer> silent = new ArrayList<>();
    try {
      for (int i = 0; i < 200; i++) {
        silent.add(relay.peer());
        try (Peer other = relay.peer().say("GET /status-json.xsl HTTP/1.0\r\n\r\n")) {
          assertThat(other.answer().code()).isEqualTo(200);
        }
      }
      assertThat(relay.waiting()).isLessThanOrEqualTo(50);
    } finally {
      for (Peer peer : silent) {
        peer.close();
      }
    }
    await().until(() -> relay.waiting() == 0);
  }

  @Test
  void keeps_a_connection_for_the_next_request_where_that_is_wanted() throws Exception {
    try (Peer panel = relay.peer()) {
      panel.say("GET /status-json.xsl HTTP/1.1\r\n\r\nGET /7.html HTTP/1.1\r\n\r\n");
      assertThat(panel.body(panel.answer())).contains("icestats");
      assertThat(panel.body(panel.answer())).contains("<body>0,0");
      panel.say("GET /stats HTTP/1.1\r\nConnection: close\r\n\r\n");
      assertThat(panel.answer().field("Connection")).isEqualTo("close");
    }
  }

  @Test
  void leaves_nothing_of_connections_that_end_in_any_way() throws Exception {
    String[] words = {
      "",
      "GET /rad",
      "GET /none HTTP/1.1\r\n\r\n",
      "PUT /radio HTTP/1.1\r\n" + Sources.key() + "\r\nsound",
      "a-stream-key\r\n",
      "a-stream-key\r\nicy-name:x\r\n\r\nsound",
      "\u0001",
      "DELETE / HTTP/1.1\r\nContent-Length: 99999\r\n\r\nbody",
    };
    for (int i = 0; i < 400; i++) {
      try (Peer peer = relay.peer()) {
        peer.say(words[i % words.length]);
      }
    }
    await().atMost(Duration.ofSeconds(20)).until(() -> relay.connections() == 0);
    assertThat(relay.waiting()).isZero();
  }
}
