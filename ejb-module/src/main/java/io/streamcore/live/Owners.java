package io.streamcore.live;

import io.streamcore.event.Event;
import io.streamcore.event.StreamChanged;
import io.streamcore.event.UserLeft;
import io.streamcore.event.UserReturned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Takes the streams of a user out of use when the user is locked out or deleted, and back when the
 * user is: in the same transaction.
 */
@ApplicationScoped
class Owners {

  @Inject private StreamStore store;

  @Inject private jakarta.enterprise.event.Event<Event> events;

  void follow(@Observes UserLeft left) {
    mark(left.userId(), true);
  }

  void follow(@Observes UserReturned returned) {
    mark(returned.userId(), false);
  }

  private void mark(UUID userId, boolean gone) {
    for (Stream stream : store.ownedBy(userId)) {
      if (stream.isOwnerGone() != gone) {
        stream.ownerGone(gone, Moments.now());
        events.fire(new StreamChanged(stream.id()));
      }
    }
  }
}
