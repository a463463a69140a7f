package io.streamcore.relay.protocol.sound;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A parser of formats whose frames follow each other without a container and begin with a header
 * that tells their length: MP3 and AAC in ADTS.
 *
 * <p>A header may also appear by chance. So after a start or a loss, a frame counts only if a
 * fitting header follows it; from then on each frame is handed out as soon as it is whole. ID3 tags
 * in between are passed over, as is a first frame that describes a file: live sound has no length.
 */
final class SyncedFrames implements FrameParser {

  /** Twice the longest frame (ADTS: 13 bits of length). */
  private static final int CAPACITY = 16 * 1024;

  /** No cover picture is larger; a longer "tag" is garbage. */
  private static final int LONGEST_TAG = 16 * 1024 * 1024;

  private static final int ID3V1_LENGTH = 128;

  private final FrameHeader.Reader reader;
  private final byte[] held = new byte[CAPACITY];
  private final ByteBuffer view = ByteBuffer.wrap(held);
  private int from;
  private int to;
  private int tagLeft;
  private @Nullable FrameHeader last;
  private long garbage;

  SyncedFrames(FrameHeader.Reader reader) {
    this.reader = reader;
  }

  @Override
  public void feed(ByteBuffer bytes, FrameSink sink) {
    while (bytes.hasRemaining()) {
      int count = Math.min(bytes.remaining(), CAPACITY - to);
      bytes.get(held, to, count);
      to += count;
      while (advance(sink)) {
        // until the next frame is not whole
      }
      System.arraycopy(held, from, held, 0, to - from);
      to -= from;
      from = 0;
    }
  }

  @Override
  public long garbage() {
    return garbage;
  }

  /** One step: a part of a tag, a frame, or a byte of garbage; false if more bytes are needed. */
  private boolean advance(FrameSink sink) {
    if (tagLeft > 0) {
      return skipTag();
    }
    int available = to - from;
    if (available < FrameHeader.SIZE) {
      return false;
    }
    tagLeft = tagLength(from);
    if (tagLeft > 0) {
      return true;
    }
    FrameHeader header = reader.read(held, from);
    if (header == null) {
      return lose();
    }
    boolean synced = last != null && header.continues(last);
    if (available < header.length() + (synced ? 0 : FrameHeader.SIZE)) {
      return false;
    }
    if (!synced && !followed(header)) {
      return lose();
    }
    if (last != null || !header.describesFile(held, from)) {
      view.limit(from + header.length()).position(from);
      sink.frame(header.frame(held, from), view);
    }
    last = header;
    from += header.length();
    return true;
  }

  private boolean followed(FrameHeader header) {
    int next = from + header.length();
    FrameHeader following = reader.read(held, next);
    return (following != null && following.continues(header)) || tagLength(next) > 0;
  }

  private boolean lose() {
    last = null;
    from++;
    garbage++;
    return true;
  }

  private boolean skipTag() {
    int count = Math.min(tagLeft, to - from);
    from += count;
    tagLeft -= count;
    return count > 0;
  }

  /** Length of the ID3 tag at a place (id3.org: ID3v2.4 §3.1), 0 if there is none. */
  private int tagLength(int at) {
    if (held[at] == 'T' && held[at + 1] == 'A' && held[at + 2] == 'G' && last != null) {
      return ID3V1_LENGTH;
    }
    if (held[at] != 'I' || held[at + 1] != 'D' || held[at + 2] != '3' || held[at + 3] == -1) {
      return 0;
    }
    int size = 0;
    for (int i = 6; i < 10; i++) {
      if (held[at + i] < 0) {
        return 0;
      }
      size = size << 7 | held[at + i];
    }
    int footer = (held[at + 5] & 0x10) != 0 ? 10 : 0;
    return size > LONGEST_TAG ? 0 : 10 + size + footer;
  }
}
