package io.streamcore.live;

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

/** The facade of forgetting streams: with their history, titles and tokens. */
@Stateless
@PermitAll
public class StreamRetention {

  /** How long a deleted stream can be restored. */
  public static final Duration RETENTION = Duration.ofDays(30);

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private StreamStore store;

  /** Streams that are in the recycle bin longer than the retention time. */
  public List<UUID> expired(Instant now, int limit) {
    return store.deletedBefore(now.minus(RETENTION), limit);
  }

  /**
   * Erases a stream for good, if it still is in the recycle bin.
   *
   * @return the receipt; empty if it was restored or is gone
   */
  public Optional<ErasureReceipt> erase(UUID id) {
    return store.lock(id).filter(Stream::isDeleted).map(this::erase);
  }

  /** Erases all streams of a user, whether deleted or not. */
  public void eraseAllOf(UUID userId) {
    store.ownedBy(userId).forEach(this::erase);
  }

  private ErasureReceipt erase(Stream stream) {
    ErasureReceipt receipt = new ErasureReceipt("stream", stream.id(), stream.userId(), 0);
    em.persist(receipt);
    store.remove(stream);
    return receipt;
  }
}
