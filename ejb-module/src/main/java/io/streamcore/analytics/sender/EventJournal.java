package io.streamcore.analytics.sender;

import io.streamcore.analytics.RawEvent;
import io.streamcore.journal.Destination;
import io.streamcore.journal.Journal;
import io.streamcore.journal.JournalWatch;
import io.streamcore.journal.RecordCodec;
import io.streamcore.journal.Spool;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * This node's journal of what it has delivered: bounded in memory, then on disk while the broker is
 * away, then on the queue. Any thread may add; {@link EventCourier} delivers.
 */
@ApplicationScoped
public class EventJournal {

  private static final int IN_MEMORY = 50_000;
  private static final long MEGABYTE = 1 << 20;

  @Inject private EventDispatch dispatch;

  @Inject
  @ConfigProperty(name = "jboss.server.data.dir", defaultValue = ".")
  private Path serverData;

  @Inject
  @ConfigProperty(name = "streamcore.analytics.disk-megabytes", defaultValue = "256")
  private long diskMegabytes;

  private @Nullable Journal<RawEvent> opened;

  @PostConstruct
  void open() {
    Path folder = serverData.resolve("analytics/events");
    JournalWatch watch = new LoggedJournal();
    try {
      Spool<RawEvent> spool =
          new Spool<>(folder, diskMegabytes * MEGABYTE, RecordCodec.of(RawEvent.class), watch);
      opened = new Journal<>(IN_MEMORY, spool, new Broker(dispatch), watch);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep events in " + folder, e);
    }
  }

  /** Adds an event; never waits. */
  public void add(RawEvent event) {
    journal().add(event);
  }

  /** How many events wait, in memory and on disk. */
  public long waiting() {
    return journal().waiting();
  }

  /** How many events were lost since the start. */
  public long lost() {
    return journal().lost();
  }

  /** Delivers until {@link #stop}; then what waits goes to disk. */
  void deliver() {
    journal().deliver();
  }

  void stop() {
    journal().stop();
  }

  private Journal<RawEvent> journal() {
    return Objects.requireNonNull(opened, "the container opens it");
  }

  /** The queue, as the journal's destination. */
  private record Broker(EventDispatch dispatch) implements Destination<RawEvent> {

    @Override
    public void take(List<RawEvent> batch) {
      dispatch.send(batch);
    }
  }
}
