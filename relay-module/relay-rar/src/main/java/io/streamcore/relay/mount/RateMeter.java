package io.streamcore.relay.mount;

/** How many bytes a second pass, over the last seconds. For one thread at a time. */
final class RateMeter {

  private static final int SECONDS = 8;
  private static final long SECOND = 1_000_000_000;

  private final long[] counts = new long[SECONDS];
  private final long start;
  private long second;
  private long current;

  RateMeter(long nanos) {
    start = nanos;
  }

  /**
   * Counts bytes.
   *
   * @return whether a second has ended since the last time
   */
  boolean add(long bytes, long nanos) {
    long now = (nanos - start) / SECOND;
    boolean ended = now > second;
    while (second < now) {
      counts[(int) (second % SECONDS)] = current;
      current = 0;
      second++;
      if (now - second > SECONDS) {
        second = now - SECONDS;
      }
    }
    current += bytes;
    return ended;
  }

  /** Bytes of the last whole second. */
  long lastSecond() {
    return second == 0 ? 0 : counts[(int) ((second - 1) % SECONDS)];
  }

  /** Whether it has measured for long enough. */
  boolean settled() {
    return second >= SECONDS;
  }

  /** Bytes a second; 0 before the first second has ended. */
  long perSecond() {
    int whole = (int) Math.min(second, SECONDS);
    long sum = 0;
    for (int i = 0; i < whole; i++) {
      sum += counts[(int) ((second - 1 - i) % SECONDS)];
    }
    return whole == 0 ? 0 : sum / whole;
  }
}
