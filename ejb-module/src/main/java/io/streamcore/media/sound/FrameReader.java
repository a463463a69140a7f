package io.streamcore.media.sound;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Reads whole frames of a stream in order, and nothing but frames. Not safe for use by more than
 * one thread.
 */
public final class FrameReader implements Closeable {

  private final FrameWalker walker;

  private FrameReader(FrameWalker walker) {
    this.walker = walker;
  }

  /** Opens a stream at its first frame of sound. */
  public static FrameReader open(Path file, FrameIndex index) throws IOException {
    return open(file, index.syntax(), index.offset(0));
  }

  /** Opens a stream at a place where a frame is known to begin. */
  static FrameReader open(Path file, FrameSyntax syntax, long offset) throws IOException {
    return new FrameReader(FrameWalker.open(file, syntax, offset));
  }

  /**
   * Copies the frames of a slice, so that a decoder sees a stream with nothing else in it.
   *
   * @return how many there were
   */
  public static int copy(Path file, FrameSyntax syntax, SourceSlice slice, OutputStream target)
      throws IOException {
    try (FrameReader reader = open(file, syntax, slice.byteOffset())) {
      int copied = 0;
      ByteBuffer buffer = ByteBuffer.allocate(8192);
      while (copied < slice.frames() && reader.walker.advance()) {
        reader.walker.copyTo(buffer.clear());
        target.write(buffer.array(), 0, buffer.position());
        copied++;
      }
      return copied;
    }
  }

  /** Opens a stream that has nothing before its first frame. */
  public static FrameReader open(Path file, FrameSyntax syntax) throws IOException {
    return open(file, syntax, 0);
  }

  /**
   * Leaves out the next {@code count} frames.
   *
   * @throws IOException also if there are fewer
   */
  public void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      step();
    }
  }

  /**
   * The next {@code count} frames, back to back.
   *
   * @throws IOException also if there are fewer
   */
  public byte[] read(int count) throws IOException {
    ByteBuffer frames = ByteBuffer.allocate(1 << 18);
    for (int i = 0; i < count; i++) {
      step();
      if (frames.remaining() < walker.frame().length()) {
        frames = ByteBuffer.allocate(frames.capacity() * 2).put(frames.flip());
      }
      walker.copyTo(frames);
    }
    byte[] bytes = new byte[frames.position()];
    frames.get(0, bytes);
    return bytes;
  }

  private void step() throws IOException {
    if (!walker.advance()) {
      throw new EOFException("fewer frames than there should be");
    }
  }

  @Override
  public void close() throws IOException {
    walker.close();
  }
}
