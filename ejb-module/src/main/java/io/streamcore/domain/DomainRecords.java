package io.streamcore.domain;

import io.streamcore.domain.dns.Verdict;
import io.streamcore.event.DomainChanged;
import io.streamcore.event.Event;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What checks read and write: each method is a short transaction, with no DNS in it. */
@Stateless
@PermitAll
public class DomainRecords {

  /** Longer than any check takes; a node that dies in one holds it up for so long. */
  private static final Duration LEASE = Duration.ofMinutes(2);

  @Inject private DomainStore store;

  @Inject private jakarta.enterprise.event.Event<Event> events;

  @Inject
  @ConfigProperty(name = "streamcore.domain.retry-ms", defaultValue = "60000")
  private long retryMillis;

  public List<UUID> due(Instant now, int limit) {
    return store.checksDue(now, limit);
  }

  /** The domain, if it is to be looked at and nobody else looks now. */
  public Optional<Domain> claim(UUID id, Instant now) {
    return store
        .lock(id)
        .filter(it -> !it.isDeleted())
        .filter(it -> it.nextCheckAt().filter(at -> !at.isAfter(now)).isPresent())
        .map(
            it -> {
              it.checking(now.plus(LEASE));
              return it;
            });
  }

  /** The owner has asked for a look: those that come after it come soon again. */
  public Optional<Domain> hurry(UUID id) {
    return store
        .lock(id)
        .filter(it -> !it.isDeleted())
        .map(
            it -> {
              Instant now = Moments.now();
              it.lookAgain(rhythm(), now);
              it.checking(now.plus(LEASE));
              return it;
            });
  }

  /** Notes what was found, unless the name was given back meanwhile. */
  public void found(UUID id, String challenge, Verdict dns, Verdict route) {
    store
        .lock(id)
        .filter(it -> !it.isDeleted() && it.challenge().equals(challenge))
        .ifPresent(
            it -> {
              boolean before = it.isVerified();
              it.found(dns, route, rhythm(), Moments.now());
              if (it.isVerified() != before) {
                events.fire(new DomainChanged(id));
              }
            });
  }

  private CheckRhythm rhythm() {
    return new CheckRhythm(Duration.ofMillis(retryMillis));
  }
}
