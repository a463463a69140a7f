package io.streamcore.stripesim;

import java.util.concurrent.atomic.AtomicInteger;

/** Bad moments of the API that a test has asked for. Safe for use by many threads. */
final class Faults {

  private final AtomicInteger left = new AtomicInteger();
  private volatile int status;

  /** Has the next requests to the API answered so. */
  void next(int answer, int times) {
    status = answer;
    left.set(times);
  }

  /**
   * Lets a request pass.
   *
   * @throws Refusal if it is its turn to fail
   */
  void strike() {
    if (left.getAndUpdate(count -> Math.max(0, count - 1)) > 0) {
      throw Refusal.injected(status);
    }
  }
}
