package io.streamcore.catalog;

import io.streamcore.storage.ErasureReceipt;
import io.streamcore.storage.ObjectStore;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The facade of forgetting titles, a series with its episodes. Posters go before rows, so that
 * nothing is left that no row knows of.
 */
@Stateless
@PermitAll
public class TitleRetention {

  /** How long a deleted title can be restored. */
  public static final Duration RETENTION = Duration.ofDays(30);

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private TitleStore store;

  @Inject private ObjectStore objects;

  /** Titles that are in the recycle bin longer than the retention time. */
  public List<UUID> expired(Instant now, int limit) {
    return store.deletedBefore(now.minus(RETENTION), limit);
  }

  /**
   * Erases a title for good, if it still is in the recycle bin.
   *
   * @return the receipt; empty if it was restored or is gone
   * @throws UncheckedIOException if the object store does not answer; then no row has changed
   */
  public Optional<ErasureReceipt> erase(UUID id) {
    return store.lock(id).filter(Title::isDeleted).map(this::erase);
  }

  /** Erases all titles of a user, whether deleted or not. */
  public void eraseAllOf(UUID userId) {
    for (Title title : store.ownedBy(userId)) {
      store.find(title.id()).ifPresent(this::erase); // its series may have taken it along
    }
  }

  private ErasureReceipt erase(Title title) {
    store.episodesOf(title.id()).forEach(this::erase);
    try {
      int erased = objects.deleteAll(Posters.folder(title.id()));
      ErasureReceipt receipt = new ErasureReceipt("content", title.id(), title.userId(), erased);
      em.persist(receipt);
      store.remove(title);
      return receipt;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
