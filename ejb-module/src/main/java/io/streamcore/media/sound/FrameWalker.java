package io.streamcore.media.sound;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Walks over a file from frame to frame, through a window of fixed size. What is not a frame is
 * stepped over; after it, a frame counts only if two more follow it, since a picture in a tag can
 * look like one. Not safe for use by more than one thread.
 */
final class FrameWalker implements Closeable {

  private static final int WINDOW = 1 << 18;
  private static final int CHAIN = 3;
  private static final int ID3_HEAD = 10;

  private final FileChannel file;
  private final long size;
  private final FrameSyntax syntax;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long windowStart;

  private @Nullable FrameHeader reference;
  private @Nullable FrameHeader frame;
  private long frameStart;
  private long next;
  private long skipped;
  private long stray = Long.MAX_VALUE;

  private FrameWalker(FileChannel file, FrameSyntax syntax, long from) throws IOException {
    this.file = file;
    this.size = file.size();
    this.syntax = syntax;
    this.next = from;
  }

  static FrameWalker open(Path path, FrameSyntax syntax, long from) throws IOException {
    return new FrameWalker(FileChannel.open(path, StandardOpenOption.READ), syntax, from);
  }

  /** Makes {@link #advance} give up after so many bytes that are neither frames nor tags. */
  FrameWalker giveUpAfter(long bytes) {
    stray = bytes;
    return this;
  }

  /** Goes to the next frame; false at the end. */
  boolean advance() throws IOException {
    long at = next;
    FrameHeader found = headerAt(at);
    if (found == null || reference == null || !found.follows(reference)) {
      at = search(at);
      found = at < 0 ? null : headerAt(at);
    }
    if (found == null || at + found.length() > size) {
      return false;
    }
    if (reference == null) {
      reference = found;
    } else {
      skipped += at - next;
    }
    frame = found;
    frameStart = at;
    next = at + found.length();
    return true;
  }

  /** The frame that {@link #advance} went to. */
  FrameHeader frame() {
    if (frame == null) {
      throw new IllegalStateException("before the first frame");
    }
    return frame;
  }

  /** Where in the file it begins. */
  long frameStart() {
    return frameStart;
  }

  /** The bytes between frames so far that were not frames, what lies before the first left out. */
  long skipped() {
    return skipped;
  }

  /** Copies the current frame. */
  void copyTo(ByteBuffer target) throws IOException {
    int length = frame().length();
    int at = load(frameStart, length);
    target.put(window.slice(at, length));
  }

  private long search(long from) throws IOException {
    long at = from;
    long clear = from;
    while (at + FrameSyntax.HEAD <= size && at - clear <= stray) {
      long tag = at == clear ? tagLength(at) : 0;
      if (tag > 0) {
        at += tag;
        clear = at;
        continue;
      }
      if (chainAt(at)) {
        return at;
      }
      at++;
    }
    return -1;
  }

  /** Whether frames follow each other from here, up to the end of the file if that comes first. */
  private boolean chainAt(long from) throws IOException {
    FrameHeader first = headerAt(from);
    if (first == null || (reference != null && !first.follows(reference))) {
      return false;
    }
    long at = from + first.length();
    for (int i = 1; i < CHAIN; i++) {
      FrameHeader header = headerAt(at);
      if (header == null || !header.follows(first)) {
        return at == size || (i > 1 && size - at < FrameSyntax.HEAD);
      }
      at += header.length();
    }
    return true;
  }

  private long tagLength(long at) throws IOException {
    return at + ID3_HEAD > size ? 0 : tagLength(window, load(at, ID3_HEAD));
  }

  /** The size of an ID3v2 tag (id3.org/id3v2.4.0-structure, 3.1) at a place, or 0. */
  static long tagLength(ByteBuffer data, int at) {
    if (data.get(at) != 'I' || data.get(at + 1) != 'D' || data.get(at + 2) != '3') {
      return 0;
    }
    long body = 0;
    for (int k = 6; k < ID3_HEAD; k++) {
      body = (body << 7) | (data.get(at + k) & 0x7F);
    }
    boolean footer = (data.get(at + 5) & 0x10) != 0;
    return ID3_HEAD + body + (footer ? ID3_HEAD : 0);
  }

  private @Nullable FrameHeader headerAt(long at) throws IOException {
    if (at + FrameSyntax.HEAD > size) {
      return null;
    }
    return syntax.parse(window, load(at, FrameSyntax.HEAD));
  }

  /** Brings {@code length} bytes of the file into the window and tells where they are in it. */
  private int load(long at, int length) throws IOException {
    if (at < windowStart || at + length > windowStart + window.limit()) {
      window.clear();
      windowStart = at;
      int read = 0;
      while (window.hasRemaining() && read >= 0) {
        read = file.read(window, windowStart + window.position());
      }
      window.flip();
      if (window.limit() < length) {
        throw new IOException("the file became shorter while it was read");
      }
    }
    return (int) (at - windowStart);
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
