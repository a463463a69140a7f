package io.streamcore.podcast.announce;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The facade of changes of feeds: the log that everybody may read, and the outbox of what hubs are
 * to be told.
 *
 * <p>The outbox needs no rows of its own: a change is written by the transaction that makes it, and
 * is to be announced for as long as it is later than what hubs know. Many changes within moments
 * become one announcement.
 */
@Stateless
@PermitAll
public class FeedChanges {

  /** Longer than any hub takes to answer; after that another node may try. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject private ChangeStore store;

  /** The feeds that changed after an instant, each with its latest change, longest ago first. */
  public List<FeedChange> since(Instant since, int limit) {
    return store.since(since, Instant.now(), limit);
  }

  /** Takes the next feed that hubs are to be told of; no other node gets it meanwhile. */
  public Optional<FeedChange> claim() {
    Instant now = Instant.now();
    return store.unannounced(now, 10).stream()
        .filter(change -> store.claim(change.podcastId(), now, now.plus(LEASE)))
        .findFirst();
  }

  /** All hubs know of this change. */
  public void announced(FeedChange change) {
    store.announced(change, Instant.now());
  }

  /** A hub does not know of it yet. */
  public void postpone(FeedChange change) {
    store.postpone(change.podcastId(), Instant.now());
  }
}
