package io.streamcore.viewing;

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

/** The facade of forgetting profiles: with their history, ratings and tokens. */
@Stateless
@PermitAll
public class ProfileRetention {

  /** How long a deleted profile can be restored. */
  public static final Duration RETENTION = Duration.ofDays(30);

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private ProfileStore store;

  /** Profiles that are in the recycle bin longer than the retention time. */
  public List<UUID> expired(Instant now, int limit) {
    return store.deletedBefore(now.minus(RETENTION), limit);
  }

  /**
   * Erases a profile for good, if it still is in the recycle bin.
   *
   * @return the receipt; empty if it was restored or is gone
   */
  public Optional<ErasureReceipt> erase(UUID id) {
    return store.lock(id).filter(Profile::isDeleted).map(this::erase);
  }

  private ErasureReceipt erase(Profile profile) {
    ErasureReceipt receipt = new ErasureReceipt("profile", profile.id(), profile.userId(), 0);
    em.persist(receipt);
    store.remove(profile);
    return receipt;
  }
}
