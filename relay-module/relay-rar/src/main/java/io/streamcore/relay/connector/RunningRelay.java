package io.streamcore.relay.connector;

import io.streamcore.journal.Journal;
import io.streamcore.journal.JournalWatch;
import io.streamcore.journal.RecordCodec;
import io.streamcore.journal.Spool;
import io.streamcore.relay.api.Relay;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayLimits;
import io.streamcore.relay.api.RelayPorts;
import io.streamcore.relay.door.Door;
import io.streamcore.relay.door.DoorSettings;
import io.streamcore.relay.fanout.Listeners;
import io.streamcore.relay.hls.LiveWindows;
import io.streamcore.relay.ingest.PullSettings;
import io.streamcore.relay.ingest.Pulls;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.mount.DeliveryDefaults;
import io.streamcore.relay.mount.Mounts;
import io.streamcore.relay.wire.TlsEntrance;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * The parts of the relay, put together for one run. Started and stopped by the container's
 * life-cycle thread.
 */
final class RunningRelay {

  private static final long MEGABYTE = 1 << 20;
  private static final int PULL_WORKERS = 2;
  private static final int MOST_LOOK_UPS = 10_000;
  private static final int MOST_HANDSHAKES = 10_000;
  private static final long GLANCE_MS = 20;
  private static final Duration LOOPS_END = Duration.ofSeconds(5);
  private static final int THREADS_END_SECONDS = 10;

  private final RelaySettings settings;
  private final RelayThreads threads;
  private final WorkerPool questions;
  private final WorkerPool lookUps;
  private final WorkerPool handshakes;
  private final Reception reception;
  private final Journal<RelayEvent> journal;
  private final EventLoops loops;
  private final TlsEntrance entrance;
  private final Mounts mounts;
  private final Listeners listeners;
  private final Pulls pulls;
  private final Door door;
  private final RelayControl control;

  private RunningRelay(RelaySettings settings, WorkManager works) throws IOException {
    this.settings = settings;
    threads = new RelayThreads(works);
    questions = new WorkerPool(settings.getMaxQuestions());
    lookUps = new WorkerPool(MOST_LOOK_UPS);
    handshakes = new WorkerPool(MOST_HANDSHAKES);
    reception = new Reception(questions);
    JournalWatch watch = new LoggedJournal();
    long room = settings.getEventDiskMegabytes() * MEGABYTE;
    Spool<RelayEvent> spool =
        new Spool<>(eventFolder(), room, RecordCodec.of(RelayEvent.class), watch);
    journal = new Journal<>(settings.getMaxEvents(), spool, new Rooms(reception), watch);
    loops =
        settings.getEventLoops() > 0
            ? new EventLoops(settings.getEventLoops())
            : EventLoops.onePerProcessor();
    entrance = new TlsEntrance(loops, handshakes);
    RoomsAdmission rooms = new RoomsAdmission(reception);
    JournalledEvents events = new JournalledEvents(journal);
    DeliveryDefaults delivery = delivery(settings);
    mounts = new Mounts(loops, events, rooms);
    listeners = new Listeners(loops, mounts, delivery, events);
    listeners.limit(
        new RelayLimits(settings.getMaxListeners(), settings.getMaxMegabitsPerSecond(), true));
    door = new Door(door(settings), loops, entrance, mounts, listeners, rooms);
    PullSettings pulling = PullSettings.usual(settings.getAllowPrivateUpstreams());
    pulls = new Pulls(pulling, loops, lookUps, events);
    events.tell(pulls);
    control =
        new RelayControl(
            ports(settings), mounts, listeners, pulls, new LiveWindows(loops), entrance);
  }

  /**
   * Starts all parts, or none.
   *
   * @throws ResourceAdapterInternalException if a port is taken, or another part cannot start
   */
  static RunningRelay start(RelaySettings settings, WorkManager works)
      throws ResourceAdapterInternalException {
    try {
      RunningRelay relay = new RunningRelay(settings, works);
      relay.begin();
      return relay;
    } catch (IOException | WorkException | RejectedExecutionException e) {
      throw RelayLog.LOG.notStarted(String.valueOf(e.getMessage()), e);
    }
  }

  private static Path eventFolder() {
    return Path.of(System.getProperty("jboss.server.data.dir", "."), "relay", "events");
  }

  private static DeliveryDefaults delivery(RelaySettings settings) {
    return new DeliveryDefaults(
        settings.getBurstSeconds(),
        settings.getIntervalMillis(),
        settings.getMetadataInterval(),
        settings.getStallSeconds(),
        settings.getSkipSlow());
  }

  private static DoorSettings door(RelaySettings settings) {
    return new DoorSettings(
        settings.getListenAddress(),
        settings.getListenPort(),
        settings.getIngestPort(),
        settings.getShoutcast(),
        Duration.ofSeconds(settings.getHeadTimeoutSeconds()),
        Duration.ofSeconds(settings.getSourceTimeoutSeconds()),
        settings.getMaxWaiting(),
        settings.getMaxWaitingPerAddress());
  }

  private static RelayPorts ports(RelaySettings settings) {
    int port = settings.getListenPort();
    int ingest = settings.getIngestPort();
    return new RelayPorts(settings.getListenAddress(), port, ingest == 0 ? port : ingest);
  }

  private void begin() throws IOException, WorkException {
    loops.start(threads::loop);
    for (int i = 0; i < settings.getWorkers(); i++) {
      threads.start("relay-worker-" + i, questions::serve);
    }
    for (int i = 0; i < PULL_WORKERS; i++) {
      threads.start("relay-pull-" + i, lookUps::serve);
    }
    for (int i = 0; i < loops.all().size(); i++) {
      threads.start("relay-tls-" + i, handshakes::serve);
    }
    threads.start("relay-events", journal::deliver);
    try {
      door.open();
    } catch (IOException taken) {
      stop();
      throw taken;
    }
  }

  /** Nobody new comes in; sources and listeners get what is there, and leave; then all ends. */
  void stop() {
    door.close();
    pulls.stop();
    control.drain();
    try {
      awaitEmpty();
      if (!loops.stop(LOOPS_END)) {
        RelayLog.LOG.threadsLeft();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    questions.stop(settings.getWorkers());
    lookUps.stop(PULL_WORKERS);
    handshakes.stop(loops.all().size());
    journal.stop();
    if (!threads.join(THREADS_END_SECONDS)) {
      RelayLog.LOG.threadsLeft();
    }
  }

  private void awaitEmpty() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(settings.getDrainSeconds());
    while (listeners.count() > 0 && System.nanoTime() - end < 0) {
      TimeUnit.MILLISECONDS.sleep(GLANCE_MS);
    }
  }

  Relay control() {
    return control;
  }

  Reception reception() {
    return reception;
  }

  Journal<RelayEvent> journal() {
    return journal;
  }

  Listeners listeners() {
    return listeners;
  }

  TlsEntrance entrance() {
    return entrance;
  }

  Door door() {
    return door;
  }
}
