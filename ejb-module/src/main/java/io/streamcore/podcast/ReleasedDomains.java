package io.streamcore.podcast;

import io.streamcore.event.DomainReleased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Takes a name from its show when its owner gives it back: in the same transaction. */
@ApplicationScoped
class ReleasedDomains {

  @Inject private PodcastStore store;

  void follow(@Observes DomainReleased released) {
    store.atDomain(released.name()).ifPresent(podcast -> leave(podcast));
  }

  private void leave(Podcast podcast) {
    podcast.findUnder(null, Moments.now());
    store.feedChanged(podcast.id(), Moments.now());
  }
}
