package io.streamcore.relay.connector;

import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The parts of the relay, put together for one run. Started and stopped by the container's
 * life-cycle thread.
 */
final class RunningRelay {

  private static final long MEGABYTE = 1 << 20;

  private final RelaySettings settings;
  private final RelayThreads threads;
  private final Reception reception;
  private final EventJournal journal;

  private RunningRelay(RelaySettings settings, WorkManager works) throws IOException {
    this.settings = settings;
    this.threads = new RelayThreads(works);
    this.reception = new Reception(settings.getMaxQuestions());
    this.journal =
        new EventJournal(
            settings.getMaxEvents(),
            new EventSpool(eventFolder(), settings.getEventDiskMegabytes() * MEGABYTE),
            reception::observe);
  }

  static RunningRelay start(RelaySettings settings, WorkManager works)
      throws ResourceAdapterInternalException {
    try {
      RunningRelay relay = new RunningRelay(settings, works);
      relay.begin();
      return relay;
    } catch (IOException | WorkException e) {
      throw RelayLog.LOG.notStarted(String.valueOf(e.getMessage()), e);
    }
  }

  private static Path eventFolder() {
    return Path.of(System.getProperty("jboss.server.data.dir", "."), "relay", "events");
  }

  private void begin() throws WorkException {
    for (int i = 0; i < settings.getWorkers(); i++) {
      threads.start("relay-worker-" + i, reception::serve);
    }
    threads.start("relay-events", journal::deliver);
  }

  void stop() {
    reception.stop(settings.getWorkers());
    journal.stop();
    if (!threads.join(settings.getDrainSeconds() + 5L)) {
      RelayLog.LOG.threadsLeft();
    }
  }

  Reception reception() {
    return reception;
  }

  EventJournal journal() {
    return journal;
  }
}
