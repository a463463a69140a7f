package io.streamcore.relay.connector;

import io.streamcore.journal.Journal;
import io.streamcore.relay.api.RelayEvent;
import io.streamcore.relay.api.RelayEvent.ListenerJoined;
import io.streamcore.relay.api.RelayEvent.ListenerLeft;
import io.streamcore.relay.api.RelayEvent.Origin;
import io.streamcore.relay.api.RelayEvent.SourceConnected;
import io.streamcore.relay.api.RelayEvent.SourceDisconnected;
import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.api.RelayEvent.SourceFailed;
import io.streamcore.relay.api.RelayEvent.TitleChanged;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.ingest.PullFailures;
import io.streamcore.relay.ingest.Pulls;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.MountEvents;
import io.streamcore.relay.mount.SourceOrigin;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** What happens to mounts and listeners, on its way into the journal. For any thread. */
final class JournalledEvents implements MountEvents, PullFailures {

  private final Journal<RelayEvent> journal;
  private final long run = UUID.randomUUID().getMostSignificantBits();
  private volatile @Nullable Pulls pulls;

  JournalledEvents(Journal<RelayEvent> journal) {
    this.journal = journal;
  }

  /**
   * Whose sources on demand are told when somebody listens; they need the mounts, these need this.
   */
  void tell(Pulls onDemand) {
    pulls = onDemand;
  }

  @Override
  public void wanted(Mount mount, boolean wanted) {
    Pulls told = pulls;
    if (told != null) {
      told.wanted(mount);
    }
  }

  @Override
  public void sourceOpened(
      Mount mount, SoundShape shape, int kilobitsPerSecond, SourceOrigin origin) {
    journal.add(
        new SourceConnected(
            id(),
            Instant.now(),
            mount.spec().streamId(),
            shape,
            kilobitsPerSecond,
            origin.address(),
            origin.agent()));
  }

  @Override
  public void sourceClosed(Mount mount, SourceEnd end, long bytes) {
    journal.add(new SourceDisconnected(id(), Instant.now(), mount.spec().streamId(), end, bytes));
  }

  @Override
  public void failed(UUID streamId, String reason) {
    journal.add(new SourceFailed(id(), Instant.now(), streamId, reason));
  }

  @Override
  public void titleChanged(Mount mount, String title) {
    journal.add(new TitleChanged(id(), Instant.now(), mount.spec().streamId(), title));
  }

  @Override
  public void listenerJoined(Mount mount, Visit visit) {
    journal.add(
        new ListenerJoined(
            id(),
            visit.joined(),
            mount.spec().streamId(),
            session(visit),
            Origin.of(visit.address().getHostAddress()),
            visit.agent()));
  }

  @Override
  public void listenerLeft(Mount mount, Visit visit, long bytes, Instant left) {
    journal.add(
        new ListenerLeft(
            id(),
            left,
            mount.spec().streamId(),
            session(visit),
            Origin.of(visit.address().getHostAddress()),
            visit.agent(),
            bytes,
            Duration.between(visit.joined(), left).toSeconds()));
  }

  /** Listeners are numbered while the relay runs; the other half says which run this is. */
  private UUID session(Visit visit) {
    return new UUID(run, visit.listenerId());
  }

  /**
   * An id of version 4. Not a secret, so it need not come from the generator that all threads of
   * the server wait for.
   */
  private static UUID id() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x4000L,
        (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L);
  }
}
