package io.streamcore.relay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.protocol.Mutations;
import io.streamcore.relay.protocol.sound.Sounds;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class UpstreamReaderTest {

  private static final List<byte[]> REAL =
      List.of(
          Sounds.join(text("ICY 200 OK\r\nicy-metaint:16\r\n\r\n"), new byte[100]),
          text("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n"),
          text("HTTP/1.1 301 Moved\r\nLocation: http://[::1]:80/%zz\r\n\r\n"),
          text("HTTP/1.0 200 OK\r\nContent-Length: 20\r\n\r\nFile1=http://a/b#c?d"));

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void understands_the_same_wherever_the_bytes_are_split() {
    for (byte[] real : REAL) {
      List<UpstreamAnswer> answers = new ArrayList<>();
      for (int split = 0; split < real.length; split++) {
        UpstreamReader reader = new UpstreamReader(answers::add, sound -> {}, title -> {});
        reader.feed(ByteBuffer.wrap(real, 0, split));
        reader.feed(ByteBuffer.wrap(real, split, real.length - split));
      }
      assertThat(answers).hasSize(real.length);
      assertThat(new java.util.HashSet<>(answers)).hasSize(1);
    }
  }

  @Test
  void no_input_breaks_it() {
    Mutations mutations = new Mutations();
    for (int i = 0; i < Mutations.INPUTS / 4; i++) {
      byte[] input = mutations.of(REAL);
      AtomicLong handed = new AtomicLong();
      UpstreamReader reader =
          new UpstreamReader(
              answer -> {}, sound -> handed.addAndGet(sound.remaining()), title -> {});
      for (ByteBuffer piece : mutations.pieces(input)) {
        if (reader.feed(piece) != null) {
          break;
        }
      }
      reader.endOfInput();
      assertThat(handed.get()).isLessThanOrEqualTo(input.length);
    }
  }
}
