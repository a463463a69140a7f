package io.streamcore.domain;

import io.streamcore.domain.certificate.CertificateStore;
import io.streamcore.domain.name.HostName;
import io.streamcore.domain.name.OwnNames;
import io.streamcore.event.DomainChanged;
import io.streamcore.event.DomainReleased;
import io.streamcore.event.Event;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.problem.QuotaExceeded;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import io.streamcore.security.OpaqueToken;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of names: users claim them, prove them elsewhere (see {@link DomainChecks}) and give
 * them back.
 *
 * <p>Another's claim is {@link NotFound}; a name that another holds is a {@link Conflict}.
 */
@Stateless
@PermitAll
public class Domains {

  private static final int MAX_DOMAINS = 100;

  private static final String PREFIX = "streamcore-verification=";

  @Inject private DomainStore store;

  @Inject private CertificateStore certificates;

  @Inject private OwnNames ownNames;

  @Inject private jakarta.enterprise.event.Event<Event> events;

  /**
   * Claims a name. A claim of another that was not proven within a day gives way.
   *
   * @param typed as a person writes it, accents included
   * @throws Invalid if it is no name that can be claimed
   * @throws Conflict if somebody holds it
   */
  public Domain register(Caller caller, String typed) {
    HostName name = HostName.parse(typed);
    ownNames.requireForeign(name);
    Instant now = Moments.now();
    store.lockNames();
    if (store.ownedBy(caller.userId()).size() >= MAX_DOMAINS) {
      throw new QuotaExceeded("You have %d domains, and may not have more.".formatted(MAX_DOMAINS));
    }
    makeRoom(caller.userId(), name.value(), now);
    Domain domain = new Domain(caller.userId(), name.value(), challenge(), now);
    store.add(domain);
    return domain;
  }

  /** One domain of the caller's own, or any for an administrator. */
  public Domain find(Caller caller, UUID id) {
    return owned(caller, store.find(id), false);
  }

  /**
   * Domains of the caller's own, newest first.
   *
   * @param all those of everybody, for administrators
   */
  public Page<Domain> list(Caller caller, boolean all, boolean deleted, PageRequest page) {
    UUID owner = all && caller.isAdmin() ? null : caller.userId();
    return Page.of(
        store.list(owner, deleted, page), page, it -> new Place(it.createdAt(), it.id()));
  }

  /**
   * Removes a domain: its name and its certificate are gone at once.
   *
   * @param version the version that the caller has seen; null: whatever there is
   */
  public void remove(Caller caller, UUID id, @Nullable Long version) {
    Domain domain = owned(caller, store.lock(id), false);
    if (version != null && version != domain.version()) {
      throw new PreconditionFailed("The domain has changed since you read it.");
    }
    release(domain, Moments.now());
  }

  /**
   * Claims a removed name again; it has to be proven anew.
   *
   * @throws Conflict if it is not removed, or if somebody else holds it by now
   */
  public Domain restore(Caller caller, UUID id) {
    store.lockNames();
    Domain domain = owned(caller, store.lock(id), true);
    if (!domain.isDeleted()) {
      throw new Conflict("The domain is not deleted.");
    }
    Instant now = Moments.now();
    makeRoom(domain.userId(), domain.name(), now);
    domain.claim(domain.name(), challenge(), now);
    store.flush();
    return domain;
  }

  /** The claim on a name that serves, if there is one. */
  public Optional<Domain> served(String name) {
    return store.served(name);
  }

  /** All claims that serve. */
  public List<Domain> allServed() {
    return store.allServed();
  }

  /**
   * The claim of a user on a name, proven or not.
   *
   * @throws Invalid if the user has none
   */
  public Domain ofUser(UUID userId, String typed) {
    return store
        .named(HostName.parse(typed).value())
        .filter(it -> it.userId().equals(userId))
        .orElseThrow(
            () ->
                new Invalid(
                    HostName.FIELD, "own", "Must be a domain that its owner has registered here."));
  }

  /** A proxy in front has a certificate for this name: it was asked for over TLS. */
  public void seenOverTls(String name) {
    store
        .served(name)
        .flatMap(it -> store.lock(it.id()))
        .filter(it -> it.tls() != TlsStatus.ISSUED)
        .ifPresent(
            domain -> {
              domain.certified(Moments.now());
              events.fire(new DomainChanged(domain.id()));
            });
  }

  /** Gives all names of a user back. */
  public void releaseAll(UUID userId) {
    Instant now = Moments.now();
    store.ownedBy(userId).stream().filter(it -> !it.isDeleted()).forEach(it -> release(it, now));
  }

  private void makeRoom(UUID userId, String name, Instant now) {
    Domain holder = store.named(name).orElse(null);
    if (holder == null) {
      return;
    }
    if (holder.userId().equals(userId)) {
      throw new Conflict(HostName.FIELD, "unique", "You have registered this domain already.");
    }
    if (!holder.isUnproven(now)) {
      throw new Conflict(
          HostName.FIELD,
          "unique",
          "Somebody else has registered this domain here. If it is yours, try again tomorrow: a"
              + " claim that is not proven within a day lapses; or ask the operator.");
    }
    release(holder, now);
  }

  private void release(Domain domain, Instant now) {
    String name = domain.name();
    domain.release(now);
    certificates.forget(domain.id());
    store.flush();
    events.fire(new DomainReleased(domain.id(), name));
  }

  private static String challenge() {
    return PREFIX + OpaqueToken.create().value();
  }

  private static Domain owned(Caller caller, Optional<Domain> found, boolean evenDeleted) {
    Domain domain =
        found
            .filter(it -> evenDeleted || !it.isDeleted())
            .orElseThrow(() -> new NotFound("There is no such domain."));
    caller.requireManage(domain.userId(), "domain");
    return domain;
  }
}
