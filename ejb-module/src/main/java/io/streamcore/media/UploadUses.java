package io.streamcore.media;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;

/**
 * The rows of higher rooms that cannot be without their upload: tracks and episodes. The schema
 * holds them to it by a CHECK, so they stand in the way of an upload's erasure.
 */
@ApplicationScoped
class UploadUses {

  private static final List<String> TABLES = List.of("tracks", "episodes");

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** Drops what is deleted itself: what it played is gone for good, so nobody can restore it. */
  void dropDeleted(UUID uploadId) {
    TABLES.forEach(table -> drop(table, "upload_id = ?1 and deleted_at is not null", uploadId));
  }

  /** Drops everything: the owner leaves, and with the owner whatever plays their sound. */
  void dropAll(UUID uploadId) {
    TABLES.forEach(table -> drop(table, "upload_id = ?1", uploadId));
  }

  /** Whether anything still refers to the upload. */
  boolean any(UUID uploadId) {
    return TABLES.stream()
        .anyMatch(
            table ->
                !em.createNativeQuery(
                        "select 1 from streamcore." + table + " where upload_id = ?1 limit 1")
                    .setParameter(1, uploadId)
                    .getResultList()
                    .isEmpty());
  }

  /** Erased uploads whose rows nothing that lives refers to any more. */
  List<UUID> released(int limit) {
    StringBuilder query =
        new StringBuilder(
            "select u.upload_id from streamcore.uploads u where u.erased_at is not null");
    for (String table : TABLES) {
      query
          .append(" and not exists (select 1 from streamcore.")
          .append(table)
          .append(" t where t.upload_id = u.upload_id and t.deleted_at is null)");
    }
    List<?> ids =
        em.createNativeQuery(query.toString(), UUID.class).setMaxResults(limit).getResultList();
    return ids.stream().map(UUID.class::cast).toList();
  }

  private void drop(String table, String which, UUID uploadId) {
    em.createNativeQuery("delete from streamcore." + table + " where " + which)
        .setParameter(1, uploadId)
        .executeUpdate();
  }
}
