package io.streamcore.relay.protocol.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.protocol.http.ChunkedBody.State;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedBodyTest {

  private final StringBuilder data = new StringBuilder();

  private State feed(ChunkedBody body, byte[] bytes, int from, int to) {
    return body.feed(
        ByteBuffer.wrap(bytes, from, to - from),
        part -> data.append(StandardCharsets.US_ASCII.decode(part)));
  }

  @Test
  void takes_chunks_apart_wherever_the_pieces_end() {
    byte[] all =
        "5;ext=1\r\nhello\r\n1 \n \n6\r\nworld!\r\n0\r\nTrailer: x\r\n\r\n"
            .getBytes(StandardCharsets.US_ASCII);
    for (int piece = 1; piece <= all.length; piece++) {
      ChunkedBody body = new ChunkedBody();
      data.setLength(0);
      State state = State.OPEN;
      for (int at = 0; at < all.length; at += piece) {
        state = feed(body, all, at, Math.min(all.length, at + piece));
      }
      assertThat(state).isEqualTo(State.ENDED);
      assertThat(data).hasToString("hello world!");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "xyz\r\n", "123456789\r\n", "-1\r\n", "2\r\nabc\r\n", ";\r\n"})
  void says_so_when_there_are_no_chunks(String text) {
    byte[] all = text.getBytes(StandardCharsets.US_ASCII);
    assertThat(feed(new ChunkedBody(), all, 0, all.length)).isEqualTo(State.BROKEN);
  }

  @Test
  void bounds_what_is_between_chunks() {
    byte[] all = ("5;" + "x".repeat(9000)).getBytes(StandardCharsets.US_ASCII);
    assertThat(feed(new ChunkedBody(), all, 0, all.length)).isEqualTo(State.BROKEN);
  }
}
