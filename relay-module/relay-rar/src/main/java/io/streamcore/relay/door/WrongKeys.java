package io.streamcore.relay.door;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Networks that showed wrong keys: after a few, each further one doubles the time in which the
 * network is not listened to. Remembers a bounded number of them. For any thread.
 */
final class WrongKeys {

  private static final int FREE = 5;
  private static final int LONGEST_SECONDS = 60;
  private static final long FORGOTTEN_NANOS = TimeUnit.MINUTES.toNanos(10);
  private static final int MOST_NETWORKS = 10_000;

  private record Tries(int count, long lastNanos, long untilNanos) {}

  private final LongSupplier nanos;

  private final Map<String, Tries> records =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Tries> eldest) {
          return size() > MOST_NETWORKS;
        }
      };

  /**
   * @param nanos a clock such as {@link System#nanoTime}
   */
  WrongKeys(LongSupplier nanos) {
    this.nanos = nanos;
  }

  /** Seconds that this network has to wait before its next key is looked at; 0: none. */
  synchronized int secondsToWait(String network) {
    Tries record = records.get(network);
    if (record == null) {
      return 0;
    }
    long left = record.untilNanos - nanos.getAsLong();
    return left <= 0 ? 0 : (int) TimeUnit.NANOSECONDS.toSeconds(left + 999_999_999);
  }

  synchronized void wrong(String network) {
    long now = nanos.getAsLong();
    Tries before = records.get(network);
    boolean known = before != null && now - before.lastNanos < FORGOTTEN_NANOS;
    int count = known && before != null ? before.count + 1 : 1;
    int over = Math.min(count - FREE, 6);
    int seconds = over < 0 ? 0 : Math.min(LONGEST_SECONDS, 1 << over);
    if (count == FREE) {
      DoorLog.LOG.wrongKeys(network);
    }
    records.put(network, new Tries(count, now, now + TimeUnit.SECONDS.toNanos(seconds)));
  }

  synchronized void right(String network) {
    records.remove(network);
  }
}
