package io.streamcore.media;

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
 * The facade of forgetting: erases uploads for good, and what dead writers left. Each call is small
 * and may be repeated; objects go first, so that a row without objects can be seen and finished,
 * and never the other way round.
 */
@Stateless
@PermitAll
public class UploadRetention {

  /** How long a deleted upload can be restored. */
  public static final Duration RETENTION = Duration.ofDays(30);

  /** How long the bytes of an upload may be on their way. */
  static final Duration LONGEST_INTAKE = Duration.ofDays(1);

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private UploadStore store;

  @Inject private Reservations reservations;

  @Inject private ObjectStore objects;

  /** Uploads that are in the recycle bin longer than the retention time. */
  public List<UUID> expired(Instant now, int limit) {
    return store.deletedBefore(now.minus(RETENTION), limit);
  }

  /**
   * Erases an upload for good, if it still is in the recycle bin.
   *
   * @return the receipt; empty if it was restored or is gone
   * @throws UncheckedIOException if the object store does not answer; then nothing has changed but
   *     that some objects may be gone
   */
  public Optional<ErasureReceipt> erase(UUID id) {
    return store.lock(id).filter(Upload::isDeleted).map(this::erase);
  }

  /** Erases all uploads of a user, whether deleted or not. */
  public int eraseAllOf(UUID userId) {
    List<Upload> uploads = store.ownedBy(userId);
    uploads.forEach(this::erase);
    return uploads.size();
  }

  /** Erases originals that never became an upload, and unfinished writes; tells how many. */
  public int eraseAbandoned(Instant now, int limit) {
    Instant before = now.minus(LONGEST_INTAKE);
    List<Reservation> abandoned = reservations.abandonedBefore(before, limit);
    try {
      for (Reservation reservation : abandoned) {
        objects.deleteAll(UploadKeys.originalFolder(reservation.userId(), reservation.uploadId()));
        reservations.release(reservation.uploadId());
      }
      return abandoned.size() + objects.discardUnfinished(before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ErasureReceipt erase(Upload upload) {
    try {
      int erased =
          objects.deleteAll(UploadKeys.made(upload.id()))
              + objects.deleteAll(UploadKeys.originalFolder(upload.userId(), upload.id()));
      ErasureReceipt receipt = new ErasureReceipt("upload", upload.id(), upload.userId(), erased);
      em.persist(receipt);
      store.remove(upload);
      return receipt;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
