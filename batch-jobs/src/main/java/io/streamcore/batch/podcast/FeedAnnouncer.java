package io.streamcore.batch.podcast;

import io.streamcore.podcast.ShowAddresses;
import io.streamcore.podcast.announce.FeedChange;
import io.streamcore.podcast.announce.FeedChanges;
import io.streamcore.podcast.announce.Hubs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;

/**
 * Tells hubs what has changed in feeds, a few seconds after it has been committed. It ticks on
 * every node, and each change is claimed by one. No transaction waits for a hub.
 */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class FeedAnnouncer {

  @Inject private FeedChanges changes;
  @Inject private Hubs hubs;
  @Inject private ShowAddresses addresses;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void tick() {
    if (hubs.addresses().isEmpty()) {
      return;
    }
    Optional<FeedChange> change = changes.claim();
    while (change.isPresent()) {
      announce(change.get());
      change = changes.claim();
    }
  }

  private void announce(FeedChange change) {
    try {
      hubs.tell(addresses.of(change.podcastId()).feed(change.podcastId()));
      changes.announced(change);
    } catch (IOException e) {
      PodcastBatchMessages.LOG.notAnnounced(change.podcastId(), e.toString());
      changes.postpone(change);
    }
  }
}
