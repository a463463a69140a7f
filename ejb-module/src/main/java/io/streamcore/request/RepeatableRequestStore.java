package io.streamcore.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;
import org.jspecify.annotations.Nullable;

/** The rows of the requests that may be sent again. */
@ApplicationScoped
class RepeatableRequestStore {

  private static final String CLAIM =
      """
      INSERT INTO {h-schema}idempotency_keys
             (idempotency_key_id, user_id, path, key, request_hash, expires_at)
      VALUES (:id, :userId, :path, :key, :hash, :until)
      ON CONFLICT ON CONSTRAINT idempotency_keys_request_key DO UPDATE
         SET idempotency_key_id = excluded.idempotency_key_id,
             request_hash = excluded.request_hash,
             response_status = NULL,
             response_sealed = NULL,
             created_at = now(),
             expires_at = excluded.expires_at
       WHERE idempotency_keys.expires_at <= now()
      """;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** Takes the key for this request, unless it is taken; of several at once, one succeeds. */
  boolean claim(
      UUID id, @Nullable UUID userId, String path, String key, String hash, Instant until) {
    return em.createNativeQuery(CLAIM)
            .setParameter("id", id)
            .setParameter("userId", new TypedParameterValue<>(StandardBasicTypes.UUID, userId))
            .setParameter("path", path)
            .setParameter("key", key)
            .setParameter("hash", hash)
            .setParameter("until", until)
            .executeUpdate()
        == 1;
  }

  Optional<RepeatableRequest> find(UUID id) {
    return Optional.ofNullable(em.find(RepeatableRequest.class, id));
  }

  Optional<RepeatableRequest> find(@Nullable UUID userId, String path, String key) {
    return em.createQuery(
            "select r from RepeatableRequest r where r.userId is not distinct from :userId"
                + " and r.path = :path and r.key = :key",
            RepeatableRequest.class)
        .setParameter("userId", userId)
        .setParameter("path", path)
        .setParameter("key", key)
        .getResultStream()
        .findFirst();
  }

  void remove(RepeatableRequest request) {
    em.remove(request);
  }

  int removeExpired(Instant now) {
    return em.createQuery("delete from RepeatableRequest r where r.expiresAt <= :now")
        .setParameter("now", now)
        .executeUpdate();
  }
}
