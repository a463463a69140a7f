package io.streamcore.relay.protocol.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.protocol.sound.Frame.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

class OggPagesTest {

  private final FrameParser parser = FrameParser.of(Format.OGG);

  private static byte[] opus(int serial, String... comments) {
    return Sounds.join(
        Sounds.opusHeaders(serial, comments),
        Sounds.opusPage(serial, 2, 312 + 960),
        Sounds.opusPage(serial, 3, 312 + 1920));
  }

  @Test
  void tells_headers_from_sound_and_how_long_it_is() {
    Heard heard = new Heard().all(parser, opus(7), 4096);
    assertThat(heard.frames)
        .extracting(Frame::kind)
        .containsExactly(Kind.FIRST_HEADER, Kind.HEADER, Kind.SOUND, Kind.SOUND);
    assertThat(heard.frames).extracting(Frame::samples).containsExactly(0, 0, 960, 960);
    assertThat(heard.frames.get(2)).isEqualTo(new Frame(Kind.SOUND, 960, 48_000, 2, true, 0));
    assertThat(parser.garbage()).isZero();
  }

  @Test
  void cuts_pages_wherever_the_pieces_end() {
    byte[] sound = opus(7, "TITLE=Song");
    for (int piece = 1; piece < 500; piece++) {
      Heard heard = new Heard().all(FrameParser.of(Format.OGG), sound, piece);
      assertThat(Sounds.join(heard.bytes.toArray(byte[][]::new))).isEqualTo(sound);
    }
  }

  @Test
  void throws_damaged_pages_away() {
    byte[] damaged = Sounds.opusPage(7, 2, 1272);
    damaged[100] ^= 1;
    byte[] sound = Sounds.join(Sounds.opusHeaders(7), damaged, Sounds.opusPage(7, 3, 2232));
    Heard heard = new Heard().all(parser, sound, 50);
    assertThat(heard.frames).hasSize(3);
    assertThat(parser.garbage()).isEqualTo(damaged.length);
  }

  @Test
  void takes_the_next_link_of_a_chain_with_its_title() {
    byte[] chain = Sounds.join(opus(7, "ARTIST=A", "TITLE=One"), opus(8, "title=Two"));
    Heard heard = new Heard().all(parser, chain, 77);
    assertThat(heard.titles).containsExactly("A - One", "Two");
    assertThat(heard.frames).hasSize(8);
    assertThat(heard.frames.get(4).kind()).isEqualTo(Kind.FIRST_HEADER);
    assertThat(heard.frames.get(6).samples()).isEqualTo(960);
  }

  @Test
  void lets_no_second_stream_in_between() {
    byte[] other = Sounds.opusHeaders(9);
    byte[] mixed =
        Sounds.join(
            java.util.Arrays.copyOf(Sounds.opusHeaders(7), 47), other, Sounds.opusPage(9, 2, 999));
    assertThat(new Heard().all(parser, mixed, 400).frames).hasSize(1);
  }

  @Test
  void knows_vorbis_by_three_headers() {
    ByteBuffer head = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
    head.put("\001vorbis".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    head.putInt(0).put((byte) 1).putInt(32_000);
    byte[] comments = Sounds.comments("\003vorbis", "TITLE=x");
    byte[] sound =
        Sounds.join(
            Sounds.ogg(2, 0, 1, 0, head.array()),
            Sounds.ogg(0, 0, 1, 1, comments, new byte[3000]),
            Sounds.ogg(0, 1024, 1, 2, new byte[50]));
    Heard heard = new Heard().all(parser, sound, 100);
    assertThat(heard.frames)
        .extracting(Frame::kind)
        .containsExactly(Kind.FIRST_HEADER, Kind.HEADER, Kind.SOUND);
    assertThat(heard.frames.get(2)).isEqualTo(new Frame(Kind.SOUND, 1024, 32_000, 1, true, 0));
    assertThat(heard.titles).containsExactly("x");
  }

  @Test
  void knows_flac_even_if_it_does_not_count_its_headers() {
    byte[] head = new byte[51];
    ByteBuffer first = ByteBuffer.wrap(head);
    first.put("\177FLAC".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));
    first.put((byte) 1).put((byte) 0).putShort((short) 0);
    // 44,100 Hz in 20 bits, then 2 channels
    head[17 + 10] = 0x0A;
    head[17 + 11] = (byte) 0xC4;
    head[17 + 12] = 0x42;
    byte[] block = Sounds.comments("\204\000\000\020", "TITLE=f");
    byte[] audio = new byte[500];
    audio[0] = (byte) 0xFF;
    byte[] sound =
        Sounds.join(
            Sounds.ogg(2, 0, 1, 0, head),
            Sounds.ogg(0, 0, 1, 1, block),
            Sounds.ogg(0, 4096, 1, 2, audio));
    Heard heard = new Heard().all(parser, sound, 100);
    assertThat(heard.frames)
        .extracting(Frame::kind)
        .containsExactly(Kind.FIRST_HEADER, Kind.HEADER, Kind.SOUND);
    assertThat(heard.frames.get(2)).isEqualTo(new Frame(Kind.SOUND, 4096, 44_100, 2, true, 0));
    assertThat(heard.titles).containsExactly("f");
  }

  @Test
  void joins_nobody_in_the_middle_of_a_packet() {
    byte[] sound = Sounds.join(Sounds.opusHeaders(7), Sounds.ogg(1, 1272, 7, 2, new byte[20]));
    assertThat(new Heard().all(parser, sound, 400).frames.get(2).joinable()).isFalse();
  }

  @Test
  void carries_no_endless_headers() {
    byte[] sound = Sounds.opusHeaders(7);
    Heard heard = new Heard().all(parser, java.util.Arrays.copyOf(sound, 47), 400);
    byte[] piece = new byte[255 * 250];
    for (int i = 0; i < 100; i++) {
      heard.all(parser, endless(piece, i), 9_999);
    }
    assertThat(heard.bytes.stream().mapToInt(bytes -> bytes.length).sum()).isLessThan(300_000);
  }

  /** A page whose packet goes on in the next. */
  private static byte[] endless(byte[] piece, int sequence) {
    ByteBuffer page = ByteBuffer.allocate(27 + 250 + piece.length).order(ByteOrder.LITTLE_ENDIAN);
    byte[] whole = Sounds.ogg(1, -1, 7, sequence, piece);
    // the last, empty segment would end the packet: one segment less
    page.put(whole, 0, 26).put((byte) 250).put(whole, 27, 250).put(piece);
    return Sounds.sealed(page.array());
  }

  @Test
  void believes_no_position_that_leaps() {
    byte[] sound =
        Sounds.join(
            Sounds.opusHeaders(7),
            Sounds.opusPage(7, 2, 99_000_000_000L),
            Sounds.opusPage(7, 3, 99_000_000_960L));
    assertThat(new Heard().all(parser, sound, 400).frames)
        .extracting(Frame::samples)
        .containsExactly(0, 0, 0, 960);
  }
}
