package io.streamcore.relay.protocol.sound;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What the first packet of a logical Ogg stream tells of its sound: Vorbis (Vorbis I §4.2.2), Opus
 * (RFC 7845 §5.1) or FLAC (RFC 9639 §10.1).
 *
 * @param headers packets before the sound begins; {@link #UNKNOWN} if only the sound shows it
 * @param preSkip samples at the beginning that are not heard
 * @param commentsAt where in the second packet the comments begin
 */
record OggCodec(int sampleRate, int channels, int headers, int preSkip, int commentsAt) {

  static final int UNKNOWN = Integer.MAX_VALUE;
  private static final int OPUS_RATE = 48_000;

  /** Null if it is something else. */
  static @Nullable OggCodec of(byte[] bytes, int at, int length) {
    if (length >= 30 && begins(bytes, at, "\001vorbis")) {
      int rate = little(bytes, at + 12, 4);
      return known(new OggCodec(rate, bytes[at + 11] & 0xFF, 3, 0, 7));
    }
    if (length >= 19 && begins(bytes, at, "OpusHead")) {
      int preSkip = little(bytes, at + 10, 2);
      return known(new OggCodec(OPUS_RATE, bytes[at + 9] & 0xFF, 2, preSkip, 8));
    }
    if (length >= 51 && begins(bytes, at, "\177FLAC")) {
      // 9: magic and version, count; 4: "fLaC"; 4: block header; then STREAMINFO, rate at bit 80
      int further = ((bytes[at + 7] & 0xFF) << 8) | (bytes[at + 8] & 0xFF);
      int info = at + 17;
      int rate =
          (bytes[info + 10] & 0xFF) << 12
              | (bytes[info + 11] & 0xFF) << 4
              | (bytes[info + 12] & 0xFF) >> 4;
      int channels = (bytes[info + 12] >> 1 & 7) + 1;
      return known(new OggCodec(rate, channels, further == 0 ? UNKNOWN : further + 1, 0, 4));
    }
    return null;
  }

  private static @Nullable OggCodec known(OggCodec codec) {
    boolean sound = codec.sampleRate > 0 && codec.sampleRate <= 768_000 && codec.channels > 0;
    return sound ? codec : null;
  }

  private static int little(byte[] bytes, int at, int count) {
    int value = 0;
    for (int i = count - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[at + i] & 0xFF);
    }
    return value;
  }

  private static boolean begins(byte[] bytes, int at, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    return Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length);
  }
}
