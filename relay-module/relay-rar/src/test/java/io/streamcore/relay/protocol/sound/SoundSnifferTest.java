package io.streamcore.relay.protocol.sound;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.relay.api.SoundShape.Format;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SoundSnifferTest {

  @Test
  void tells_formats_by_their_bytes() {
    assertThat(sniff(Sounds.mp3(0, 2), new byte[20])).isEqualTo(Format.MP3);
    assertThat(sniff(Sounds.adts(200), Sounds.adts(200), new byte[9])).isEqualTo(Format.AAC);
    assertThat(sniff(Sounds.opusHeaders(1))).isEqualTo(Format.OGG);
  }

  @Test
  void tells_them_behind_garbage_that_looks_like_another() {
    assertThat(sniff(Sounds.mp3(0), new byte[40], Sounds.adts(200), Sounds.adts(200), new byte[9]))
        .isEqualTo(Format.AAC);
  }

  @Test
  void knows_no_format_of_text() {
    byte[] page = "<html><script>alert(1)</script>".repeat(2000).getBytes(StandardCharsets.UTF_8);
    assertThat(sniff(page)).isNull();
  }

  private static @Nullable Format sniff(byte[]... parts) {
    return SoundSniffer.sniff(ByteBuffer.wrap(Sounds.join(parts)));
  }
}
