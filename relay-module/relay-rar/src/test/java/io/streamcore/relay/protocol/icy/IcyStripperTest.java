package io.streamcore.relay.protocol.icy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class IcyStripperTest {

  private static final int INTERVAL = 10;

  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
  private final List<String> titles = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  private IcyStripper stripper() {
    return new IcyStripper(
        INTERVAL,
        bytes -> {
          while (bytes.hasRemaining()) {
            sound.write(bytes.get());
          }
        },
        title -> {
          titles.add(title);
          places.add(sound.size());
        });
  }

  private static byte[] block(byte[] text) {
    int units = (text.length + 15) / 16;
    return ByteBuffer.allocate(1 + units * 16).put((byte) units).put(text).array();
  }

  private static byte[] stream(byte[]... blocks) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int next = 0;
    for (byte[] block : blocks) {
      for (int i = 0; i < INTERVAL; i++) {
        all.write(next++);
      }
      all.writeBytes(block);
    }
    return all.toByteArray();
  }

  @Test
  void takes_titles_out_wherever_the_pieces_end() {
    byte[] all =
        stream(
            IcyTitle.block("One", null, StandardCharsets.UTF_8),
            new byte[1],
            IcyTitle.block("It's; two", "http://x/", StandardCharsets.UTF_8));
    for (int piece = 1; piece <= all.length; piece++) {
      sound.reset();
      titles.clear();
      places.clear();
      IcyStripper stripper = stripper();
      for (int at = 0; at < all.length; at += piece) {
        int count = Math.min(piece, all.length - at);
        assertThat(stripper.feed(ByteBuffer.wrap(all, at, count))).isTrue();
      }
      assertThat(sound.size()).isEqualTo(30);
      assertThat(sound.toByteArray()[29]).isEqualTo((byte) 29);
      assertThat(titles).containsExactly("One", "It's; two");
      assertThat(places).containsExactly(10, 30);
    }
  }

  @Test
  void reads_old_charsets_and_blocks_without_an_end() {
    stripper()
        .feed(
            ByteBuffer.wrap(
                stream(
                    block("StreamTitle='M\u00F6b';".getBytes(Charset.forName("windows-1252"))),
                    block("StreamTitle='no end".getBytes(StandardCharsets.UTF_8)),
                    block("adw_ad='true';StreamTitle='x';".getBytes(StandardCharsets.UTF_8)))));
    assertThat(titles).containsExactly("M\u00F6b", "no end", "x");
  }

  @Test
  void says_so_when_a_block_is_no_metadata() {
    byte[] noise = new byte[32];
    java.util.Arrays.fill(noise, (byte) 0xAA);
    assertThat(stripper().feed(ByteBuffer.wrap(stream(block(noise))))).isFalse();
    assertThat(sound.size()).isEqualTo(10);
  }
}
