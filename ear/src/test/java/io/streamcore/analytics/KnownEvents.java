package io.streamcore.analytics;

import io.streamcore.analytics.RawEvent.Audience;
import io.streamcore.analytics.RawEvent.Delivery;
import io.streamcore.analytics.RawEvent.Subject;
import io.streamcore.journal.JournalWatch;
import io.streamcore.journal.RecordCodec;
import io.streamcore.journal.Spool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Events whose sums are known, as a node keeps them on its disk while the broker is away: laid
 * there while the server is down, they come in when it starts.
 */
public final class KnownEvents {

  private static final int BATCH = 500;
  private static final long ROOM = 1L << 30;

  private final UUID stream;
  private final Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
  private long seconds;
  private int events;

  public KnownEvents(UUID stream) {
    this.stream = stream;
  }

  /** What they are about. */
  public UUID stream() {
    return stream;
  }

  /** How many there are, each counted once. */
  public int events() {
    return events;
  }

  /** Their seconds together. */
  public long seconds() {
    return seconds;
  }

  /**
   * Lays so many events into a journal, the first batch once more, and one that no database takes.
   *
   * @param serverData the data folder of a server that is down
   */
  public void lay(Path serverData, int count) throws IOException {
    Spool<RawEvent> spool =
        new Spool<>(
            serverData.resolve("analytics/events"),
            ROOM,
            RecordCodec.of(RawEvent.class),
            new Refusing());
    List<RawEvent> first = batch();
    keep(spool, first);
    keep(spool, List.of(event("no country", 1)));
    while (events < count) {
      keep(spool, batch());
    }
    keep(spool, first);
  }

  private List<RawEvent> batch() {
    List<RawEvent> batch = new ArrayList<>();
    for (int i = 0; i < BATCH; i++) {
      int heard = 1 + events % 600;
      batch.add(event("DE", heard));
      seconds += heard;
      events++;
    }
    return batch;
  }

  private RawEvent event(String country, int heard) {
    return new RawEvent(
        UUID.randomUUID(),
        EventKind.LEFT,
        now.minusMillis(events),
        new Subject(ResourceType.STREAM, stream, null),
        new Audience(UUID.randomUUID(), UUID.randomUUID(), "known/" + events % 50, country, false),
        Delivery.listening(heard, 16_000L * heard));
  }

  private static void keep(Spool<RawEvent> spool, List<RawEvent> batch) {
    if (!spool.keep(batch)) {
      throw new AssertionError("the journal does not take events");
    }
  }

  /** Nothing is to go wrong here. */
  private static final class Refusing implements JournalWatch {

    @Override
    public void eventsWait(Throwable cause) {
      throw new AssertionError(cause);
    }

    @Override
    public void eventsLost(long count) {
      throw new AssertionError(count + " events lost");
    }

    @Override
    public void spoolFailed(String folder, Throwable cause) {
      throw new AssertionError(folder, cause);
    }

    @Override
    public void batchUnreadable(String file, Throwable cause) {
      throw new AssertionError(file, cause);
    }
  }
}
