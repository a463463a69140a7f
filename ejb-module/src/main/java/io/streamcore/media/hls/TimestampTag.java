package io.streamcore.media.hls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The ID3v2.4 tag at the head of every packed-audio segment: one PRIV frame with the segment's
 * start on the 90 kHz clock of MPEG-2, 33 bits wide.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8216#section-3.4">RFC 8216, section 3.4</a>
 */
final class TimestampTag {

  private static final byte[] OWNER =
      "com.apple.streaming.transportStreamTimestamp\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final int FRAME_BODY = OWNER.length + Long.BYTES;

  /** The tag's size in bytes. */
  static final int SIZE = 10 + 10 + FRAME_BODY;

  private static final long CLOCK = 90_000;
  private static final long MASK = (1L << 33) - 1;

  private TimestampTag() {}

  /** Writes the tag of a segment that starts at {@code sample} of a sound at {@code rate} Hz. */
  static void write(ByteBuffer target, long sample, int rate) {
    // sizes are below 128, so their syncsafe form is the number itself
    target.put(new byte[] {'I', 'D', '3', 4, 0, 0}).putInt(10 + FRAME_BODY);
    target.put(new byte[] {'P', 'R', 'I', 'V'}).putInt(FRAME_BODY).putShort((short) 0);
    long ticks = Math.round((double) sample * CLOCK / rate);
    target.put(OWNER).putLong(ticks & MASK);
  }
}
