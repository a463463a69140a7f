package io.streamcore.ground.bench;

import java.util.concurrent.atomic.AtomicLongArray;

/** Durations, counted in tenths of milliseconds up to a minute. For any thread. */
final class Millis {

  private static final int TENTHS = 600_000;

  private final AtomicLongArray counts = new AtomicLongArray(TENTHS + 1);

  void add(long nanos) {
    counts.incrementAndGet((int) Math.max(0, Math.min(TENTHS, nanos / 100_000)));
  }

  /** The duration that so many per cent do not exceed, in ms; 0 if there is none. */
  double percentile(double percent) {
    long all = 0;
    for (int i = 0; i <= TENTHS; i++) {
      all += counts.get(i);
    }
    long wanted = (long) Math.ceil(all * percent / 100);
    long seen = 0;
    for (int i = 0; i <= TENTHS && all > 0; i++) {
      seen += counts.get(i);
      if (seen >= wanted) {
        return i / 10.0;
      }
    }
    return 0;
  }
}
