package io.streamcore.relay.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.protocol.http.HeadParser.State;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadParserTest {

  private final HeadParser parser = new HeadParser();

  private State feed(String text) {
    return parser.feed(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n", "\r\r\n"})
  void takes_all_line_ends_and_leaves_what_follows(String end) {
    byte[] all =
        String.join(end, "GET / HTTP/1.0", "Name: a b", "", "sound")
            .getBytes(StandardCharsets.UTF_8);
    for (int split = 0; split <= all.length - 5; split++) {
      HeadParser each = new HeadParser();
      ByteBuffer rest = ByteBuffer.wrap(all);
      each.feed(rest.limit(split));
      assertThat(each.feed(rest.limit(all.length))).isEqualTo(State.COMPLETE);
      assertThat(rest.remaining()).isEqualTo(5);
      assertThat(each.firstLine()).contains("GET / HTTP/1.0");
      assertThat(each.headers().first("NAME")).contains("a b");
    }
  }

  @Test
  void tells_the_first_line_before_the_rest() {
    assertThat(feed("secret\n")).isEqualTo(State.INCOMPLETE);
    assertThat(parser.firstLine()).contains("secret");
  }

  @Test
  void passes_over_empty_lines_before_but_not_for_ever() {
    assertThat(feed("\r\n\r\nGET / HTTP/1.0\r\n\r\n")).isEqualTo(State.COMPLETE);
    assertThat(
            new HeadParser().feed(ByteBuffer.wrap("\n".repeat(9).getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(State.MALFORMED);
  }

  @Test
  void bounds_lines_count_and_total() {
    assertThat(feed("x".repeat(5000))).isEqualTo(State.TOO_LARGE);
    assertThat(new HeadParser().feed(ascii("GET / HTTP/1.0\n" + "a: b\n".repeat(101))))
        .isEqualTo(State.TOO_LARGE);
    assertThat(
            new HeadParser()
                .feed(ascii("GET / HTTP/1.0\n" + ("a: " + "b".repeat(1000) + "\n").repeat(9))))
        .isEqualTo(State.TOO_LARGE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /\0 HTTP/1.0\n", "a\u0001\n", "a\rb\n", "a\u007F"})
  void refuses_control_characters(String text) {
    assertThat(feed(text)).isEqualTo(State.MALFORMED);
  }

  @Test
  void skips_lines_that_are_no_fields() {
    feed("ICY 200 OK\r\nno colon here\r\nicy-name:x\r\n folded: line\r\nicy-br : 128\r\n\r\n");
    assertThat(parser.headers().first("icy-name")).contains("x");
    assertThat(parser.headers().first("icy-br")).contains("128");
    assertThat(parser.headers().has("folded")).isFalse();
  }

  @Test
  void reads_old_charsets() {
    HeadParser latin = new HeadParser();
    latin.feed(ByteBuffer.wrap("x\nice-name: M\u00F6b\n\n".getBytes(StandardCharsets.ISO_8859_1)));
    assertThat(latin.headers().first("ice-name")).contains("M\u00F6b");
  }

  @Test
  void finds_words_in_lists() {
    feed("x\nConnection: Keep-Alive, Upgrade\nTransfer-Encoding: Chunked;q=1\n\n");
    assertThat(parser.headers().lists("connection", "keep-alive")).isTrue();
    assertThat(parser.headers().lists("transfer-encoding", "chunked")).isTrue();
    assertThat(parser.headers().lists("connection", "close")).isFalse();
  }

  private static ByteBuffer ascii(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
  }
}
