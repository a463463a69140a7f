package io.streamcore.relay.protocol.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.api.SoundShape.Format;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncedFramesTest {

  private static final byte[] ID3 = {'I', 'D', '3', 4, 0, 0, 0, 0, 1, 2};

  private final FrameParser mp3 = FrameParser.of(Format.MP3);
  private final FrameParser aac = FrameParser.of(Format.AAC);

  private static byte[] tag() {
    return Sounds.join(ID3, new byte[130]);
  }

  @Test
  void cuts_frames_wherever_the_pieces_end() {
    byte[] sound = Sounds.mp3(0, 20);
    for (int piece = 1; piece < 900; piece++) {
      Heard heard = new Heard().all(FrameParser.of(Format.MP3), sound, piece);
      assertThat(heard.numbers())
          .as("pieces of %d", piece)
          .isEqualTo(IntStream.range(0, 20).boxed().toList());
    }
  }

  @Test
  void tells_duration_rate_and_channels() {
    Heard heard = new Heard().all(mp3, Sounds.mp3(0, 2), 4096);
    assertThat(heard.frames.get(0))
        .isEqualTo(new Frame(Frame.Kind.SOUND, 1152, 44_100, 2, true, 0));
    assertThat(heard.frames.get(0).micros()).isEqualTo(26_122);
  }

  @ParameterizedTest
  @CsvSource({
    // header, samples, Hz, channels, bytes
    "FFFB9044, 1152, 44100, 2, 417",
    "FFFB9244, 1152, 44100, 2, 418",
    "FFFBE4C4, 1152, 48000, 1, 960",
    "FFF384C4, 576, 24000, 1, 192",
    "FFE310C4, 576, 11025, 1, 52",
  })
  void reads_headers_of_all_three_versions(
      String hex, int samples, int rate, int channels, int length) {
    byte[] bytes = new byte[FrameHeader.SIZE];
    ByteBuffer.wrap(bytes).putInt((int) Long.parseLong(hex, 16));
    FrameHeader header = MpegHeader.read(bytes, 0);
    assertThat(header).isNotNull();
    assertThat(header.length()).isEqualTo(length);
    assertThat(header.frame(new byte[64], 0))
        .isEqualTo(new Frame(Frame.Kind.SOUND, samples, rate, channels, true, 0));
  }

  @Test
  void tells_how_far_a_frame_reaches_back() {
    byte[] frame = Sounds.mp3(1);
    frame[4] = 0x7F;
    frame[5] = (byte) 0x80;
    Heard heard = new Heard().all(mp3, Sounds.join(Sounds.mp3(0), frame, Sounds.mp3(2)), 999);
    assertThat(heard.frames).extracting(Frame::reservoir).containsExactly(0, 255, 0);
  }

  @Test
  void finds_its_way_back_after_garbage_and_counts_it() {
    byte[] garbage = {1, 2, (byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x44, 9};
    byte[] sound = Sounds.join(Sounds.mp3(0, 3), garbage, Sounds.mp3(3, 3));
    assertThat(new Heard().all(mp3, sound, 100).numbers()).containsExactly(0, 1, 2, 3, 4, 5);
    assertThat(mp3.garbage()).isEqualTo(garbage.length);
  }

  @Test
  void loses_only_the_frame_that_was_cut() {
    byte[] cut = java.util.Arrays.copyOf(Sounds.mp3(3), 200);
    byte[] sound = Sounds.join(Sounds.mp3(0, 3), cut, Sounds.mp3(4, 4));
    assertThat(new Heard().all(mp3, sound, 64).numbers()).startsWith(0, 1, 2).endsWith(5, 6, 7);
  }

  @Test
  void takes_no_single_header_for_sound() {
    byte[] noise = new byte[2000];
    noise[500] = (byte) 0xFF;
    noise[501] = (byte) 0xFB;
    noise[502] = (byte) 0x90;
    assertThat(new Heard().all(mp3, noise, 333).frames).isEmpty();
  }

  @Test
  void passes_over_tags_before_and_between_frames() {
    byte[] sound = Sounds.join(tag(), Sounds.mp3(0, 3), tag(), Sounds.mp3(3, 3));
    for (int piece = 1; piece < 200; piece++) {
      FrameParser parser = FrameParser.of(Format.MP3);
      assertThat(new Heard().all(parser, sound, piece).numbers()).containsExactly(0, 1, 2, 3, 4, 5);
      assertThat(parser.garbage()).isZero();
    }
  }

  @Test
  void leaves_out_a_first_frame_that_describes_a_file() {
    byte[] info = Sounds.mp3(0);
    info[36] = 'X';
    info[37] = 'i';
    info[38] = 'n';
    info[39] = 'g';
    byte[] sound = Sounds.join(info, Sounds.mp3(1, 2), Sounds.mp3(3, 2));
    assertThat(new Heard().all(mp3, sound, 512).numbers()).containsExactly(1, 2, 3, 4);
  }

  @Test
  void goes_on_with_another_rate_when_two_headers_say_so() {
    byte[] other = Sounds.mp3(3);
    other[2] = (byte) 0x94; // 48 kHz
    byte[] shorter = java.util.Arrays.copyOf(other, 384);
    byte[] sound = Sounds.join(Sounds.mp3(0, 3), shorter, shorter, shorter);
    assertThat(new Heard().all(mp3, sound, 100).frames)
        .extracting(Frame::sampleRate)
        .containsExactly(44_100, 44_100, 44_100, 48_000, 48_000, 48_000);
  }

  @Test
  void cuts_adts_wherever_the_pieces_end() {
    byte[] sound = Sounds.join(Sounds.adts(300), Sounds.adts(4), Sounds.adts(8184), Sounds.adts(7));
    for (int piece = 1; piece < 400; piece++) {
      Heard heard = new Heard().all(FrameParser.of(Format.AAC), sound, piece);
      assertThat(heard.bytes).extracting(bytes -> bytes.length).containsExactly(307, 11, 8191, 14);
    }
  }

  @Test
  void tells_shape_of_adts() {
    Heard heard = new Heard().all(aac, Sounds.join(Sounds.adts(99), Sounds.adts(99)), 1000);
    assertThat(heard.frames.get(0))
        .isEqualTo(new Frame(Frame.Kind.SOUND, 1024, 44_100, 2, true, 0));
  }

  @Test
  void holds_nothing_of_endless_garbage() {
    byte[] noise = new byte[100_000];
    assertThat(new Heard().all(mp3, noise, 7_000).frames).isEmpty();
    assertThat(mp3.garbage()).isGreaterThan(99_900);
  }
}
