package io.streamcore.relay.protocol.sound;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A parser of Ogg pages (RFC 3533) that lets one logical stream of sound pass at a time; the next
 * link of a chain replaces it. Pages that are damaged or of other streams are thrown away.
 */
final class OggPages implements FrameParser {

  private static final int FIRST_CAPACITY = 8 * 1024;
  private static final int CAPACITY = 64 * 1024;

  static {
    assert OggPage.LONGEST <= CAPACITY;
  }

  private byte[] held = new byte[FIRST_CAPACITY];
  private int from;
  private int to;
  private @Nullable OggStream stream;
  private long garbage;

  @Override
  public void feed(ByteBuffer bytes, FrameSink sink) {
    while (bytes.hasRemaining()) {
      if (to == held.length) {
        held = Arrays.copyOf(held, CAPACITY);
      }
      int count = Math.min(bytes.remaining(), held.length - to);
      bytes.get(held, to, count);
      to += count;
      while (advance(sink)) {
        // until the next page is not whole
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

  private boolean advance(FrameSink sink) {
    int available = to - from;
    if (available < OggPage.HEADER) {
      return false;
    }
    OggPage page = new OggPage(held, from);
    if (!page.begins()) {
      return drop(1);
    }
    if (available < OggPage.HEADER + page.segments() || available < page.length()) {
      return false;
    }
    if (!page.intact()) {
      return drop(1);
    }
    int length = page.length();
    OggStream of = streamOf(page);
    if (of == null) {
      return drop(length);
    }
    Frame frame = of.take(page);
    if (of.spoiled()) {
      return drop(length);
    }
    if (frame.kind() != Frame.Kind.SOUND) {
      of.title().ifPresent(sink::title);
    }
    sink.frame(frame, ByteBuffer.wrap(held, from, length));
    from += length;
    return true;
  }

  private @Nullable OggStream streamOf(OggPage page) {
    if (page.first() && (stream == null || stream.replaceable())) {
      int length = page.segments() == 0 ? 0 : page.lacing(0);
      OggCodec codec = OggCodec.of(held, page.body(), length);
      if (codec != null) {
        stream = new OggStream(page.serial(), codec);
      }
      return codec == null ? null : stream;
    }
    return stream != null && stream.serial == page.serial() ? stream : null;
  }

  private boolean drop(int count) {
    from += count;
    garbage += count;
    return true;
  }
}
