package io.streamcore.viewing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** The rows of profiles, and of who is in which. */
@ApplicationScoped
class ProfileStore {

  private static final String CHOOSE =
      """
      INSERT INTO {h-schema}session_profiles (session_id, profile_id) VALUES (:session, :profile)
      ON CONFLICT (session_id) DO UPDATE SET profile_id = excluded.profile_id, chosen_at = now()
      """;

  // who was in a child's profile stays a child when that is deleted, or erased
  private static final String VIEWER =
      """
      SELECT s.profile_id, coalesce(p.is_child, TRUE)
        FROM {h-schema}session_profiles s LEFT JOIN {h-schema}profiles p USING (profile_id)
       WHERE s.session_id = :session
      """;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Profile profile) {
    em.persist(profile);
    em.flush();
  }

  /** Holds off others who add profiles to the account, until the end of the transaction. */
  void takeTurn(UUID userId) {
    em.createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:user, 1))) as locked")
        .setParameter("user", userId.toString())
        .getSingleResult();
  }

  Optional<Profile> find(UUID id) {
    return Optional.ofNullable(em.find(Profile.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<Profile> lock(UUID id) {
    return Optional.ofNullable(em.find(Profile.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Writes what changed, so that the row's new version is known. */
  void flush() {
    em.flush();
  }

  void remove(Profile profile) {
    em.remove(profile);
    em.flush();
  }

  /** All of a user, deleted ones included, oldest first. */
  List<Profile> allOf(UUID userId) {
    return em.createQuery(
            "select p from Profile p where p.userId = :userId order by p.createdAt, p.id",
            Profile.class)
        .setParameter("userId", userId)
        .getResultList();
  }

  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select p.id from Profile p where p.deletedAt < :instant order by p.deletedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  Viewer viewer(UUID sessionId) {
    List<?> rows =
        em.createNativeQuery(VIEWER, Object[].class)
            .setParameter("session", sessionId)
            .getResultList();
    if (rows.isEmpty()) {
      return Viewer.NOBODY;
    }
    Object[] row = (Object[]) rows.get(0);
    return new Viewer(Optional.ofNullable((UUID) row[0]), (Boolean) row[1]);
  }

  /** Puts a device into a profile. */
  void choose(UUID sessionId, @Nullable UUID profileId) {
    em.createNativeQuery(CHOOSE)
        .setParameter("session", sessionId)
        .setParameter("profile", new TypedParameterValue<>(StandardBasicTypes.UUID, profileId))
        .executeUpdate();
  }

  /** Takes a device out of whatever profile it is in. */
  void leave(UUID sessionId) {
    em.createNativeQuery("DELETE FROM {h-schema}session_profiles WHERE session_id = :session")
        .setParameter("session", sessionId)
        .executeUpdate();
  }
}
