package io.streamcore.media;

import io.streamcore.problem.QuotaExceeded;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The facade of the room users have, and of what is kept free for bytes on their way. */
@Stateless
@PermitAll
public class Reservations {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private UploadStore uploads;

  @Inject
  @ConfigProperty(name = "streamcore.upload.quota-bytes", defaultValue = "21474836480")
  private long quota;

  /**
   * Keeps room for an upload.
   *
   * @throws QuotaExceeded if the user's quota does not hold that much more
   */
  public void reserve(UUID uploadId, UUID userId, long bytes) {
    requireRoom(userId, bytes);
    em.persist(new Reservation(uploadId, userId, bytes, Instant.now()));
  }

  /**
   * Makes a reservation as large as the object really became.
   *
   * @throws QuotaExceeded if the user's quota does not hold that much more
   */
  public void resize(UUID uploadId, UUID userId, long bytes) {
    Reservation reservation = em.find(Reservation.class, uploadId);
    if (reservation != null) {
      requireRoom(userId, bytes - reservation.reservedBytes());
      reservation.resize(bytes);
    }
  }

  private void requireRoom(UUID userId, long more) {
    // Two uploads of one user that begin at once must not both take the last room.
    em.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:user)) as locked")
        .setParameter("user", userId.getMostSignificantBits())
        .getSingleResult();
    if (uploads.bytesOf(userId) + reservedBy(userId) + more > quota) {
      throw new QuotaExceeded(
          "Your uploads may have " + quota + " bytes together; this one does not fit any more.");
    }
  }

  /** Gives the room back, or over to the upload. */
  public void release(UUID uploadId) {
    em.createQuery("delete from Reservation r where r.uploadId = :uploadId")
        .setParameter("uploadId", uploadId)
        .executeUpdate();
  }

  /** Reservations whose upload never came to be. */
  public List<Reservation> abandonedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select r from Reservation r where r.createdAt < :instant order by r.createdAt",
            Reservation.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  private long reservedBy(UUID userId) {
    return em.createQuery(
            "select coalesce(sum(r.reservedBytes), 0) from Reservation r where r.userId = :userId",
            Long.class)
        .setParameter("userId", userId)
        .getSingleResult();
  }
}
