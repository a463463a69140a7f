package io.streamcore.podcast.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongSupplier;

/**
 * Bytes from a stranger's server, as long as they come at a pace: a server that sends a byte now
 * and then would otherwise hold an import for ever.
 */
final class Patience extends FilterInputStream {

  /** Slower than any sound that is worth hearing: 32 kbit/s. */
  private static final long LEAST_BYTES_PER_SECOND = 4_000;

  /** Before that, a line may only have a bad moment. */
  private static final long GRACE_NANOS = 60_000_000_000L;

  private final LongSupplier clock;
  private final long began;
  private long count;

  Patience(InputStream in) {
    this(in, System::nanoTime);
  }

  Patience(InputStream in, LongSupplier clock) {
    super(in);
    this.clock = clock;
    this.began = clock.getAsLong();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    count += Math.max(read, 0);
    long waited = clock.getAsLong() - began;
    if (waited > GRACE_NANOS && count < waited / 1_000_000_000L * LEAST_BYTES_PER_SECOND) {
      throw new IOException("the server is too slow");
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
