package io.streamcore.relay.hls;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The ID3v2.4 tag at the head of a segment of packed audio: its start on the 90 kHz clock of
 * MPEG-2, 33 bits wide, and what is on.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8216#section-3.4">RFC 8216, section 3.4</a>
 * @see <a href="https://id3.org/id3v2.4.0-frames">ID3v2.4 frames: PRIV, TIT2</a>
 */
final class SegmentTag {

  private static final byte[] OWNER =
      "com.apple.streaming.transportStreamTimestamp\0".getBytes(StandardCharsets.ISO_8859_1);

  private static final int HEADER = 10;
  private static final int LONGEST_TITLE = 4_000;
  private static final long MASK = (1L << 33) - 1;
  private static final byte UTF_8 = 3;

  private SegmentTag() {}

  /** The tag of a segment that starts at so many ticks of the clock. */
  static byte[] of(long ticks, @Nullable String title) {
    byte[] text = title == null ? new byte[0] : shorten(title).getBytes(StandardCharsets.UTF_8);
    int owner = OWNER.length + Long.BYTES;
    int size = HEADER + owner + (text.length == 0 ? 0 : HEADER + 1 + text.length);
    ByteBuffer tag = ByteBuffer.allocate(HEADER + size);
    tag.put(new byte[] {'I', 'D', '3', 4, 0, 0}).putInt(syncsafe(size));
    frame(tag, "PRIV", owner).put(OWNER).putLong(ticks & MASK);
    if (text.length > 0) {
      frame(tag, "TIT2", 1 + text.length).put(UTF_8).put(text);
    }
    return tag.array();
  }

  private static ByteBuffer frame(ByteBuffer tag, String name, int size) {
    return tag.put(name.getBytes(StandardCharsets.ISO_8859_1))
        .putInt(syncsafe(size))
        .putShort((short) 0);
  }

  /** Seven bits a byte, so that no decoder takes it for the start of a frame. */
  private static int syncsafe(int size) {
    return (size & 0x7F) | ((size & 0x3F80) << 1) | ((size & 0x1F_C000) << 2);
  }

  private static String shorten(String title) {
    int end =
        title.offsetByCodePoints(
            0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())));
    return title.substring(0, end);
  }
}
