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
import java.util.ArrayList;
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

  @Inject private UploadUses uses;

  @Inject private ObjectStore objects;

  /**
   * Uploads that are in the recycle bin longer than the retention time; and those that are erased,
   * but whose row had to stay until now.
   */
  public List<UUID> expired(Instant now, int limit) {
    List<UUID> expired = new ArrayList<>(store.deletedBefore(now.minus(RETENTION), limit));
    expired.addAll(uses.released(limit));
    return expired;
  }

  /**
   * Erases an upload for good, if it still is in the recycle bin. A track or an episode that plays
   * it and is deleted, too, goes with it; one that is not keeps the bare row, without sound and
   * without words, until it lets go.
   *
   * @return the receipt; empty if it was restored, is gone, or was erased before
   * @throws UncheckedIOException if the object store does not answer; then nothing has changed but
   *     that some objects may be gone
   */
  public Optional<ErasureReceipt> erase(UUID id) {
    Optional<Upload> upload = store.lock(id).filter(Upload::isDeleted);
    Optional<ErasureReceipt> receipt = upload.filter(it -> !it.isErased()).map(this::eraseObjects);
    uses.dropDeleted(id);
    upload.ifPresent(this::eraseRow);
    return receipt;
  }

  /** Erases all uploads of a user, whether deleted or not, and with them whatever plays them. */
  public int eraseAllOf(UUID userId) {
    List<Upload> uploads = store.ownedBy(userId);
    for (Upload upload : uploads) {
      if (!upload.isErased()) {
        eraseObjects(upload);
      }
      uses.dropAll(upload.id());
      store.remove(upload);
    }
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

  private void eraseRow(Upload upload) {
    if (!uses.any(upload.id())) {
      store.remove(upload);
    } else if (!upload.isErased()) {
      store.removeSegments(upload.id());
      upload.erase(Instant.now());
    }
  }

  private ErasureReceipt eraseObjects(Upload upload) {
    try {
      int erased =
          objects.deleteAll(UploadKeys.made(upload.id()))
              + objects.deleteAll(UploadKeys.originalFolder(upload.userId(), upload.id()));
      ErasureReceipt receipt = new ErasureReceipt("upload", upload.id(), upload.userId(), erased);
      em.persist(receipt);
      return receipt;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
