package io.streamcore.relay.fanout;

import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.Timer;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Whose turn it is when: a ring of slots, {@value #TICK_MILLIS} ms apart, each with the listeners
 * that are served then. Serving them spread over the interval, not all at once, is what lets
 * somebody who joins be answered within milliseconds.
 *
 * <p>Turns without anybody are slept through. Belongs to the thread of its loop.
 */
final class Wheel {

  private static final int TICK_MILLIS = 20;
  private static final int SLOTS = 256;
  private static final int LONGEST = SLOTS - 2;

  /** With fewer listeners turns are bundled: waking up costs more than serving them. */
  private static final int MANY = 1000;

  private static final int BUNDLE = 5;

  private final EventLoop loop;
  private final ToIntFunction<Listener> turn;
  private final @Nullable Listener[] slots = new Listener[SLOTS];
  private final long startNanos = System.nanoTime();
  private long tick;
  private long armedFor = Long.MAX_VALUE;
  private @Nullable Timer alarm;
  private int spread;

  /**
   * A wheel without listeners.
   *
   * @param turn serves a listener, and answers in how many ticks its next turn is; 0: it has none
   */
  Wheel(EventLoop loop, ToIntFunction<Listener> turn) {
    this.loop = loop;
    this.turn = turn;
  }

  int ticks(int millis) {
    return Math.max(1, Math.min(LONGEST, millis / TICK_MILLIS));
  }

  /** Seconds since its start. */
  int seconds() {
    return (int) TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - startNanos);
  }

  /** Finds a first turn within the interval for one who joins. */
  void welcome(Listener listener, int interval, int count) {
    int bundle = count < MANY && interval >= 2 * BUNDLE ? BUNDLE : 1;
    int phases = Math.max(1, interval / bundle);
    spread = (spread + 1) % phases;
    long now = Math.max(tick, now());
    long base = (now / bundle + 1) * bundle;
    long first = base + (long) spread * bundle;
    put(listener, first - now > LONGEST ? base : first);
  }

  private long now() {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - startNanos) / TICK_MILLIS;
  }

  private void put(Listener listener, long at) {
    int slot = (int) (at % SLOTS);
    listener.next = slots[slot];
    slots[slot] = listener;
    arm(at);
  }

  private void arm(long at) {
    if (at < armedFor) {
      if (alarm != null) {
        alarm.cancel();
      }
      armedFor = at;
      long due = startNanos + TimeUnit.MILLISECONDS.toNanos(at * TICK_MILLIS);
      long wait = TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime() + 999_999);
      alarm = loop.after(Math.max(0, wait), this::turnAll);
    }
  }

  private void turnAll() {
    armedFor = Long.MAX_VALUE;
    alarm = null;
    long now = now();
    // after a long pause each slot is due once, not once for each time that it was missed
    tick = Math.max(tick, now - SLOTS + 1);
    while (tick <= now) {
      serve(tick);
      tick++;
    }
    for (long next = tick; next < tick + SLOTS; next++) {
      if (slots[(int) (next % SLOTS)] != null) {
        arm(next);
        return;
      }
    }
  }

  private void serve(long at) {
    int slot = (int) (at % SLOTS);
    Listener listener = slots[slot];
    slots[slot] = null;
    while (listener != null) {
      Listener next = listener.next;
      listener.next = null;
      int wait = turn.applyAsInt(listener);
      if (wait > 0) {
        int target = (int) ((at + wait) % SLOTS);
        listener.next = slots[target];
        slots[target] = listener;
      }
      listener = next;
    }
  }
}
