package io.streamcore.media.sound;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FirstBytesTest {

  // MPEG-1 Layer III, 128 kbit/s, 44,100 Hz: 417 bytes a frame
  private static final byte[] MP3 = {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x00};
  private static final int MP3_LENGTH = 417;

  @ParameterizedTest
  @CsvSource({
    "RIFF....WAVEfmt ,WAV",
    "RF64....WAVEds64,WAV",
    "fLaC............,FLAC",
    "OggS............,OGG",
    "....ftypM4A ....,M4A"
  })
  void knows_containers_by_their_magic(String head, SoundFormat format) {
    assertThat(FirstBytes.format(head.getBytes(ISO_8859_1))).contains(format);
  }

  @Test
  void knows_mp3_by_frames_that_follow_each_other() {
    assertThat(FirstBytes.format(frames(0, 4))).contains(SoundFormat.MP3);
  }

  @Test
  void knows_mp3_behind_junk() {
    assertThat(FirstBytes.format(frames(1000, 4))).contains(SoundFormat.MP3);
  }

  @Test
  void takes_a_tag_larger_than_what_it_sees_for_mp3() {
    byte[] head = new byte[FirstBytes.LENGTH];
    ByteBuffer.wrap(head).put("ID3".getBytes(ISO_8859_1)).put(new byte[] {3, 0, 0, 4, 0, 0, 0});

    assertThat(FirstBytes.format(head)).contains(SoundFormat.MP3);
  }

  @Test
  void turns_a_zip_away_whatever_its_name() {
    byte[] zip = new byte[FirstBytes.LENGTH];
    new Random(1).nextBytes(zip);
    ByteBuffer.wrap(zip).put(new byte[] {'P', 'K', 3, 4});

    assertThat(FirstBytes.format(zip)).isEmpty();
  }

  @Test
  void turns_text_silence_and_scraps_away() {
    assertThat(FirstBytes.format("<html>no sound</html>".getBytes(ISO_8859_1))).isEmpty();
    assertThat(FirstBytes.format(new byte[FirstBytes.LENGTH])).isEmpty();
    assertThat(FirstBytes.format(new byte[] {'I', 'D'})).isEmpty();
    assertThat(FirstBytes.format(MP3)).isEmpty();
  }

  private static byte[] frames(int junk, int count) {
    ByteBuffer data = ByteBuffer.allocate(junk + count * MP3_LENGTH);
    for (int i = 0; i < count; i++) {
      data.position(junk + i * MP3_LENGTH).put(MP3);
    }
    return data.array();
  }
}
