package io.streamcore.ground.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What all players have heard. For any thread. */
final class Findings {

  final AtomicInteger answered = new AtomicInteger();
  final AtomicInteger failed = new AtomicInteger();
  final AtomicInteger dropped = new AtomicInteger();

  /** Players who went by themselves. */
  final AtomicInteger left = new AtomicInteger();

  /** Players whose first byte was not the first one of a frame. */
  final AtomicInteger unaligned = new AtomicInteger();

  final LongAdder gaps = new LongAdder();
  final LongAdder repeats = new LongAdder();
  final LongAdder corruptions = new LongAdder();
  final LongAdder badTitles = new LongAdder();
  final LongAdder bytes = new LongAdder();
  final Millis firstByte = new Millis();
  final Millis latency = new Millis();

  /** Set while the measurement goes on. */
  volatile boolean measuring;

  /** Players who listen now. */
  int present() {
    return answered.get() - left.get();
  }

  boolean clean() {
    return failed.get() == 0
        && dropped.get() == 0
        && gaps.sum() == 0
        && repeats.sum() == 0
        && corruptions.sum() == 0
        && badTitles.sum() == 0;
  }
}
