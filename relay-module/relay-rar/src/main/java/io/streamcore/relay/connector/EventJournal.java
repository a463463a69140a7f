package io.streamcore.relay.connector;

import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayEvent.EventsLost;
import jakarta.resource.spi.UnavailableException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The way of events from the door to the rooms: bounded in memory, then on disk, and what finds no
 * room on either is counted and told.
 *
 * <p>Any thread may add, and never waits. One thread delivers: batches of up to {@value #BATCH}
 * events, or what came within a second; in order, and again until the rooms have taken them.
 */
final class EventJournal {

  static final int BATCH = 500;

  private static final long COLLECT_MS = 1000;
  private static final long LONGEST_PAUSE_MS = 30_000;

  /** Takes a batch, or throws. */
  @FunctionalInterface
  interface Rooms {
    void observe(List<RelayEvent> events) throws Exception;
  }

  private final BlockingQueue<RelayEvent> waiting;
  private final EventSpool spool;
  private final Rooms rooms;
  private final AtomicLong lost = new AtomicLong();
  private long told;
  private long pauseMillis;
  private long retryAtNanos = System.nanoTime();
  private volatile boolean stopped;

  EventJournal(int capacity, EventSpool spool, Rooms rooms) {
    this.waiting = new ArrayBlockingQueue<>(capacity);
    this.spool = spool;
    this.rooms = rooms;
  }

  void add(RelayEvent event) {
    if (!waiting.offer(event)) {
      lost.incrementAndGet();
    }
  }

  /** How many events wait, in memory and on disk. */
  long waiting() {
    return waiting.size() + spool.events();
  }

  /** How many events were lost since the start. */
  long lost() {
    return lost.get();
  }

  /** What the delivering thread does until {@link #stop}; then all that waits goes to disk. */
  void deliver() {
    try {
      while (!stopped) {
        deliver(collect());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (List<RelayEvent> rest = drain(); !rest.isEmpty(); rest = drain()) {
      keep(rest);
    }
  }

  void stop() {
    stopped = true;
  }

  /** One round: what is on disk comes first, so that the order holds. */
  void deliver(List<RelayEvent> batch) {
    List<RelayEvent> all = withLoss(batch);
    while (!spool.isEmpty() && isDue()) {
      Optional<List<RelayEvent>> oldest = spool.oldest();
      if (!oldest.map(this::taken).orElse(true)) {
        break;
      }
      spool.removeOldest();
    }
    if (!all.isEmpty() && !(spool.isEmpty() && isDue() && taken(all))) {
      keep(all);
    }
  }

  private List<RelayEvent> collect() throws InterruptedException {
    List<RelayEvent> batch = new ArrayList<>();
    long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(COLLECT_MS);
    while (batch.size() < BATCH && !stopped) {
      RelayEvent event = waiting.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      if (event == null) {
        break;
      }
      batch.add(event);
      waiting.drainTo(batch, BATCH - batch.size());
    }
    return batch;
  }

  private List<RelayEvent> drain() {
    List<RelayEvent> batch = new ArrayList<>();
    waiting.drainTo(batch, BATCH);
    return batch;
  }

  private List<RelayEvent> withLoss(List<RelayEvent> batch) {
    long untold = lost.get() - told;
    if (untold == 0) {
      return batch;
    }
    RelayLog.LOG.eventsLost(untold);
    told = told + untold;
    List<RelayEvent> all = new ArrayList<>(batch);
    all.add(new EventsLost(UUID.randomUUID(), Instant.now(), untold));
    return all;
  }

  private void keep(List<RelayEvent> batch) {
    if (spool.keep(batch)) {
      return;
    }
    for (RelayEvent event : batch) {
      if (event instanceof EventsLost report) {
        told = told - report.count(); // is told again with the next batch
      } else {
        lost.incrementAndGet();
      }
    }
  }

  private boolean isDue() {
    return System.nanoTime() - retryAtNanos >= 0;
  }

  private boolean taken(List<RelayEvent> batch) {
    try {
      if (!batch.isEmpty()) {
        rooms.observe(batch);
      }
      pauseMillis = 0;
      return true;
    } catch (Exception e) {
      // nobody listens yet while the application starts, and no more while it stops
      if (pauseMillis == 0 && !(e instanceof UnavailableException)) {
        RelayLog.LOG.eventsWait(e);
      }
      pauseMillis = Math.min(LONGEST_PAUSE_MS, Math.max(COLLECT_MS, pauseMillis * 2));
      retryAtNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(pauseMillis);
      return false;
    }
  }
}
