package io.streamcore.podcast;

import io.streamcore.domain.Domain;
import io.streamcore.domain.Domains;
import io.streamcore.domain.name.HostName;
import io.streamcore.event.DomainChanged;
import io.streamcore.event.Event;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of giving a show a name of its own. The name serves as soon as it is verified and
 * certified, which may be before or after that.
 */
@Stateless
@PermitAll
public class ShowDomains {

  @Inject private PodcastStore store;

  @Inject private Domains domains;

  @Inject private jakarta.enterprise.event.Event<Event> events;

  /**
   * Gives a show a name, in the place of the one that it has.
   *
   * @throws Invalid if its owner has not registered it
   * @throws Conflict if it is another show's
   * @throws NotFound if the caller has no such podcast
   */
  public Podcast bind(Caller caller, UUID podcastId, String name) {
    Podcast podcast = Podcasts.owned(caller, store.lock(podcastId), false);
    Domain domain = domains.ofUser(podcast.userId(), name);
    boolean taken =
        store.atDomain(domain.name()).filter(other -> !other.id().equals(podcastId)).isPresent();
    if (taken) {
      throw new Conflict(
          HostName.FIELD,
          "unique",
          "Another of your podcasts, perhaps a deleted one, has this domain.");
    }
    change(podcast, domain.name());
    events.fire(new DomainChanged(domain.id()));
    return podcast;
  }

  /** Takes a show's name away; it is found under the house's address again. */
  public void unbind(Caller caller, UUID podcastId) {
    Podcast podcast = Podcasts.owned(caller, store.lock(podcastId), false);
    podcast
        .customDomain()
        .ifPresent(
            name -> {
              UUID domainId = domains.ofUser(podcast.userId(), name).id();
              change(podcast, null);
              events.fire(new DomainChanged(domainId));
            });
  }

  private void change(Podcast podcast, @Nullable String name) {
    Instant now = Moments.now();
    podcast.findUnder(name, now);
    store.feedChanged(podcast.id(), now);
  }
}
