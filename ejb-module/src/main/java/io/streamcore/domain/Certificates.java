package io.streamcore.domain;

import io.streamcore.domain.certificate.CertificateAuthority;
import io.streamcore.domain.certificate.CertificateRefused;
import io.streamcore.domain.certificate.CertificateStore;
import io.streamcore.domain.certificate.HostCertificate;
import io.streamcore.domain.certificate.IssuedCertificate;
import io.streamcore.domain.certificate.KeyText;
import io.streamcore.event.DomainChanged;
import io.streamcore.event.Event;
import io.streamcore.security.Encryption;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The facade of certificates: which are due, which have come, which every node shows. Each method
 * is a short transaction, with no authority in it.
 */
@Stateless
@PermitAll
public class Certificates {

  /** Longer than any order takes; a node that dies in one holds it up for so long. */
  private static final Duration LEASE = Duration.ofMinutes(5);

  // authorities stop listening for an hour after five orders in vain
  private static final CheckRhythm PAUSES = new CheckRhythm(Duration.ofMinutes(10));

  @Inject private DomainStore domains;

  @Inject private CertificateStore store;

  @Inject private CertificateAuthority authority;

  @Inject private Encryption encryption;

  @Inject private jakarta.enterprise.event.Event<Event> events;

  /** Whether certificates are ordered by us, and not by a proxy in front. */
  public boolean areOurs() {
    return authority.isThere();
  }

  /**
   * Domains whose certificate is missing, or has less than a third of its life left.
   *
   * @param asOf the moment at which that is judged
   */
  public List<UUID> due(Instant asOf, int limit) {
    return authority.isThere() ? store.due(asOf, Instant.now(), limit) : List.of();
  }

  /** The domain, if nobody else orders for it now. */
  public Optional<Domain> claim(UUID id) {
    Instant now = Moments.now();
    return domains
        .lock(id)
        .filter(Domain::isVerified)
        .filter(it -> it.nextTlsAt().filter(at -> at.isAfter(now)).isEmpty())
        .map(
            it -> {
              it.ordering(now.plus(LEASE));
              return it;
            });
  }

  public void ordered(UUID id, String url) {
    domains.lock(id).ifPresent(it -> it.order(url));
  }

  /** Keeps a certificate, unless the name was given back meanwhile. */
  public void issued(Domain claimed, IssuedCertificate issued) {
    same(claimed)
        .ifPresent(
            domain -> {
              String sealed =
                  encryption.sealText(
                      KeyText.of(issued.key()), CertificateStore.context(domain.id()));
              store.keep(domain.id(), issued, sealed);
              domain.certified(Moments.now());
              events.fire(new DomainChanged(domain.id()));
              DomainMessages.LOG.issued(domain.name(), issued.notAfter());
            });
  }

  public void refused(Domain claimed, CertificateRefused refusal) {
    same(claimed)
        .ifPresent(
            domain -> {
              Instant now = Moments.now();
              boolean valid = store.expiry(domain.id()).filter(now::isBefore).isPresent();
              Instant again = now.plus(PAUSES.pause(domain.tlsTries()));
              Instant first = refusal.notBefore().filter(again::isBefore).orElse(again);
              domain.refused(refusal.problem(), valid, first);
              DomainMessages.LOG.refused(domain.name(), refusal.problem());
            });
  }

  /** All that this node has to show. */
  public List<HostCertificate> all() {
    return store.all().stream().flatMap(this::opened).toList();
  }

  /** Another text whenever {@link #all} has changed, by whichever node. */
  public String state() {
    return store.state();
  }

  private Stream<HostCertificate> opened(CertificateStore.Sealed sealed) {
    try {
      String key =
          encryption.openText(sealed.keyEnc(), CertificateStore.context(sealed.domainId()));
      return Stream.of(
          new HostCertificate(
              sealed.name(), KeyText.chain(sealed.chain()), KeyText.privateKey(key)));
    } catch (IllegalStateException e) {
      DomainMessages.LOG.keyLost(sealed.domainId(), e);
      return Stream.empty(); // the others are shown
    }
  }

  private Optional<Domain> same(Domain claimed) {
    return domains
        .lock(claimed.id())
        .filter(it -> it.isVerified() && it.challenge().equals(claimed.challenge()));
  }
}
