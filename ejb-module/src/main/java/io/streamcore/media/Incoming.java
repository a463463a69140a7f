package io.streamcore.media;

import io.streamcore.problem.TooLarge;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Bytes on their way in: at most so many, and it is known afterwards whether their line broke. */
final class Incoming extends FilterInputStream {

  private final long max;
  private long count;
  private boolean broken;

  Incoming(InputStream in, long max) {
    super(in);
    this.max = max;
  }

  /** Whether it was this stream that failed, and not where its bytes went. */
  boolean broken() {
    return broken;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    int read;
    try {
      read = super.read(buffer, offset, length);
    } catch (IOException e) {
      broken = true;
      throw e;
    }
    count += Math.max(read, 0);
    if (count > max) {
      throw tooLarge(max);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  static TooLarge tooLarge(long max) {
    return new TooLarge("A file may have at most " + max + " bytes.");
  }
}
