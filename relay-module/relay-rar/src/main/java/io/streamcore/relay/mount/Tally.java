package io.streamcore.relay.mount;

import java.util.concurrent.atomic.LongAdder;

/** What is counted at a mount. For any thread. */
public final class Tally {

  private final LongAdder bytesIn = new LongAdder();
  private final LongAdder bytesOut = new LongAdder();
  private final LongAdder slow = new LongAdder();
  private int listeners;
  private int peak;

  /**
   * One more listener.
   *
   * @param most 0: no limit
   * @return false if there are so many already
   */
  public synchronized boolean join(int most) {
    if (most > 0 && listeners >= most) {
      return false;
    }
    listeners++;
    peak = Math.max(peak, listeners);
    return true;
  }

  public synchronized void leave() {
    listeners--;
  }

  /** The peak counts anew: another source has come. */
  synchronized void restart() {
    peak = listeners;
  }

  public synchronized int listeners() {
    return listeners;
  }

  synchronized int peak() {
    return peak;
  }

  void taken(long bytes) {
    bytesIn.add(bytes);
  }

  public void sent(long bytes) {
    bytesOut.add(bytes);
  }

  /** A listener was moved forward or put out because it could not keep up. */
  public void slow() {
    slow.increment();
  }

  long bytesIn() {
    return bytesIn.sum();
  }

  long bytesOut() {
    return bytesOut.sum();
  }

  long slowOnes() {
    return slow.sum();
  }
}
