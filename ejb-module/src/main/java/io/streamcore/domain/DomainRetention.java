package io.streamcore.domain;

import io.streamcore.storage.ErasureReceipt;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The facade of forgetting: erases removed domains for good. */
@Stateless
@PermitAll
public class DomainRetention {

  /** How long a removed domain can be restored. */
  private static final Duration RETENTION = Duration.ofDays(30);

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private DomainStore store;

  /** Domains that are in the recycle bin longer than the retention time. */
  public List<UUID> expired(Instant now, int limit) {
    return store.deletedBefore(now.minus(RETENTION), limit);
  }

  /**
   * Erases a domain for good, if it still is in the recycle bin.
   *
   * @return the receipt; empty if it was restored or is gone
   */
  public Optional<ErasureReceipt> erase(UUID id) {
    return store.lock(id).filter(Domain::isDeleted).map(this::erased);
  }

  private ErasureReceipt erased(Domain domain) {
    ErasureReceipt receipt = new ErasureReceipt("domain", domain.id(), domain.userId(), 0);
    em.persist(receipt);
    store.remove(domain);
    return receipt;
  }
}
