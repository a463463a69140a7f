package io.streamcore.relay.loop;

import org.jspecify.annotations.Nullable;

/**
 * Something that a loop will do later, unless it is cancelled before. Belongs to the thread of its
 * loop.
 */
public final class Timer implements Comparable<Timer> {

  private final long dueNanos;
  // let go of at once when cancelled: it holds a connection, the timer may stay in the heap for
  // long
  private @Nullable Runnable task;

  Timer(long dueNanos, Runnable task) {
    this.dueNanos = dueNanos;
    this.task = task;
  }

  /** Makes that it will not happen; without effect if it has. */
  public void cancel() {
    task = null;
  }

  @Nullable Runnable task() {
    return task;
  }

  long dueNanos() {
    return dueNanos;
  }

  @Override
  public int compareTo(Timer other) {
    return Long.signum(dueNanos - other.dueNanos); // clock values may wrap
  }

  /** As many timers as there are, no two are the same. */
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
