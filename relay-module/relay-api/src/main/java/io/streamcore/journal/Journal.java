package io.streamcore.journal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way of events from those who see them to those who count them: bounded in memory, then on
 * disk, and what finds no room on either is counted and told.
 *
 * <p>Any thread may add, and never waits. One thread delivers: batches of up to {@value #BATCH}
 * events, or what came within a second; in order, and again until they are taken.
 */
public final class Journal<E> {

  public static final int BATCH = 500;

  private static final long COLLECT_MS = 1000;
  private static final long LONGEST_PAUSE_MS = 30_000;

  private final BlockingQueue<E> waiting;
  private final Spool<E> spool;
  private final Destination<E> destination;
  private final JournalWatch watch;
  private final AtomicLong lost = new AtomicLong();

  /** The reports of the batch that is on its way, and the losses they tell of. */
  private final IdentityHashMap<E, Long> reports = new IdentityHashMap<>();

  private long told;
  private long pauseMillis;
  private long retryAtNanos = System.nanoTime();
  private volatile boolean stopped;

  /**
   * @param capacity events that find room in memory
   */
  public Journal(int capacity, Spool<E> spool, Destination<E> destination, JournalWatch watch) {
    this.waiting = new ArrayBlockingQueue<>(capacity);
    this.spool = spool;
    this.destination = destination;
    this.watch = watch;
  }

  /** Adds an event; never waits. */
  public void add(E event) {
    if (!waiting.offer(event)) {
      lost.incrementAndGet();
    }
  }

  /** How many events wait, in memory and on disk. */
  public long waiting() {
    return waiting.size() + spool.events();
  }

  /** How many events were lost since the start. */
  public long lost() {
    return lost.get();
  }

  /** What the delivering thread does until {@link #stop}; then all that waits goes to disk. */
  public void deliver() {
    try {
      while (!stopped) {
        deliver(collect());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (List<E> rest = drain(); !rest.isEmpty(); rest = drain()) {
      keep(rest);
    }
  }

  /** Has the delivering thread end soon. */
  public void stop() {
    stopped = true;
  }

  /** One round: what is on disk comes first, so that the order holds. */
  public void deliver(List<E> batch) {
    List<E> all = withLoss(batch);
    while (!spool.isEmpty() && isDue()) {
      Optional<List<E>> oldest = spool.oldest();
      if (!oldest.map(this::taken).orElse(true)) {
        break;
      }
      spool.removeOldest();
    }
    if (!all.isEmpty() && !(spool.isEmpty() && isDue() && taken(all))) {
      keep(all);
    }
    reports.clear();
  }

  private List<E> collect() throws InterruptedException {
    List<E> batch = new ArrayList<>();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(COLLECT_MS);
    while (batch.size() < BATCH && !stopped) {
      E event = waiting.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (event == null) {
        break;
      }
      batch.add(event);
      waiting.drainTo(batch, BATCH - batch.size());
    }
    return batch;
  }

  private List<E> drain() {
    List<E> batch = new ArrayList<>();
    waiting.drainTo(batch, BATCH);
    return batch;
  }

  private List<E> withLoss(List<E> batch) {
    long untold = lost.get() - told;
    if (untold == 0) {
      return batch;
    }
    watch.eventsLost(untold);
    told = told + untold;
    List<E> all = new ArrayList<>(batch);
    destination
        .loss(untold)
        .ifPresent(
            report -> {
              all.add(report);
              reports.put(report, untold);
            });
    return all;
  }

  private void keep(List<E> batch) {
    if (spool.keep(destination.forDisk(batch))) {
      return;
    }
    for (E event : batch) {
      Long reported = reports.get(event);
      if (reported != null) {
        told = told - reported; // is told again with the next batch
      } else {
        lost.incrementAndGet();
      }
    }
  }

  private boolean isDue() {
    return System.nanoTime() - retryAtNanos >= 0;
  }

  private boolean taken(List<E> batch) {
    try {
      if (!batch.isEmpty()) {
        destination.take(batch);
      }
      pauseMillis = 0;
      return true;
    } catch (Exception e) {
      if (pauseMillis == 0 && !destination.isAbsence(e)) {
        watch.eventsWait(e);
      }
      pauseMillis = Math.min(LONGEST_PAUSE_MS, Math.max(COLLECT_MS, pauseMillis * 2));
      retryAtNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMillis);
      return false;
    }
  }
}
