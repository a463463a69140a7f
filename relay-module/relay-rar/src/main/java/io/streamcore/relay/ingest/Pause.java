package io.streamcore.relay.ingest;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * The time between two attempts: doubled from one to the next up to a limit, and scattered by half,
 * so that all who lost the same server do not come back at the same moment. For one thread.
 */
final class Pause {

  private final long first;
  private final long longest;
  private final RandomGenerator random;
  private long next;

  Pause(Duration first, Duration longest, RandomGenerator random) {
    this.first = first.toMillis();
    this.longest = longest.toMillis();
    this.random = random;
    this.next = this.first;
  }

  /** Milliseconds to wait now. */
  long millis() {
    long base = next;
    next = Math.min(longest, next * 2);
    return base / 2 + random.nextLong(base / 2 + 1);
  }

  /** The last attempt was good: the next pause is short again. */
  void reset() {
    next = first;
  }
}
