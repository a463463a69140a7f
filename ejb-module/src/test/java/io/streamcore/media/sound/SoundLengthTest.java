package io.streamcore.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The length of a sound, told from parts of it. */
class SoundLengthTest {

  private static final byte[] NOTHING = new byte[0];

  @Test
  void estimates_an_mp3_by_the_bit_rate_of_its_first_frames() {
    byte[] head = mp3Frames(20);

    // 417 bytes are 1,152 samples at 44.1 kHz
    assertThat(SoundLength.seconds(head, NOTHING, 417_000))
        .isCloseTo(1000 * 1152 / 44_100.0, within(0.01));
  }

  @Test
  void believes_the_count_of_an_mp3s_encoder() {
    byte[] head = mp3Frames(5);
    ByteBuffer frame = ByteBuffer.wrap(head);
    frame.position(4 + 32);
    frame.put("Xing".getBytes(StandardCharsets.ISO_8859_1)).putInt(1).putInt(100_000);

    assertThat(SoundLength.seconds(head, NOTHING, 1_000_000))
        .isCloseTo(100_000 * 1152 / 44_100.0, within(0.01));
  }

  @Test
  void cannot_tell_a_stream_without_end() {
    assertThat(SoundLength.seconds(mp3Frames(20), NOTHING, 0)).isZero();
  }

  @Test
  void reads_the_header_of_flac() {
    ByteBuffer head = ByteBuffer.allocate(64).put("fLaC".getBytes(StandardCharsets.ISO_8859_1));
    head.position(4 + 4 + 10);
    head.putLong(48_000L << 44 | 48_000L * 90);

    assertThat(SoundLength.seconds(head.array(), NOTHING, 64)).isEqualTo(90);
  }

  @Test
  void reads_the_data_chunk_of_wav() {
    ByteBuffer head = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    head.put(ascii("RIFF")).putInt(0).put(ascii("WAVE"));
    head.put(ascii("fmt ")).putInt(16).putInt(0).putInt(44_100).putInt(88_200).putInt(0);
    head.put(ascii("data")).putInt(882_000);

    assertThat(SoundLength.seconds(head.array(), NOTHING, 1_000_000)).isEqualTo(10);
    assertThat(SoundLength.seconds(head.array(), NOTHING, 44 + 88_200)).as("cut").isEqualTo(1);
  }

  @Test
  void looks_behind_the_sound_of_an_m4a_for_its_length() {
    ByteBuffer head = ByteBuffer.allocate(64);
    head.putInt(16).put(ascii("ftypM4A ")).putInt(0);
    head.putInt(1000).put(ascii("mdat"));
    ByteBuffer movie = ByteBuffer.allocate(64);
    movie.putInt(64).put(ascii("moov")).putInt(56).put(ascii("mvhd"));
    movie.putInt(0).putInt(0).putInt(0).putInt(1000).putInt(61_500);

    assertThat(SoundLength.furtherOn(head.array(), 1080)).contains(1016L);
    assertThat(SoundLength.seconds(head.array(), movie.array(), 1080)).isEqualTo(61.5);
    assertThat(SoundLength.seconds(head.array(), NOTHING, 1080)).isZero();
  }

  @Test
  void reads_the_place_of_the_last_page_of_opus() {
    ByteBuffer head = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    head.put(ascii("OggS")).position(28);
    head.put(ascii("OpusHead")).put((byte) 1).put((byte) 2).putShort((short) 312);
    ByteBuffer end = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
    end.position(20);
    end.put(ascii("OggS")).putShort((short) 0).putLong(48_000L * 30 + 312);

    assertThat(SoundLength.furtherOn(head.array(), 1_000_000)).contains(1_000_000L - 65_307);
    assertThat(SoundLength.seconds(head.array(), end.array(), 1_000_000)).isEqualTo(30);
  }

  @Test
  void tells_nothing_of_what_is_no_sound() {
    byte[] page = Arrays.copyOf(ascii("<!DOCTYPE html>"), 400);

    assertThat(SoundLength.seconds(page, NOTHING, 400)).isZero();
    assertThat(SoundLength.furtherOn(page, 4000)).isEmpty();
  }

  /** Frames of MPEG-1 Layer III at 128 kbit/s and 44.1 kHz, without padding. */
  private static byte[] mp3Frames(int count) {
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      byte[] frame = new byte[417];
      ByteBuffer.wrap(frame).putInt(0xFFFB9000);
      frames.writeBytes(frame);
    }
    return frames.toByteArray();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
