package io.streamcore.viewing;

import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The rows of what was opened to profiles. */
@ApplicationScoped
class TokenStore {

  /** Those of playbacks are the playing device's alone. */
  private static final String GIVEN_AWAY =
      " not exists (select 1 from Playback p where p.id = t.id)";

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  boolean opens(String hash, UUID targetId, Instant now) {
    return !em.createQuery(
            "select t.id from StreamToken t where t.hash = :hash"
                + " and (t.streamId = :target or t.playlistId = :target) and t.expiresAt > :now and"
                + GIVEN_AWAY,
            UUID.class)
        .setParameter("hash", hash)
        .setParameter("target", targetId)
        .setParameter("now", now)
        .getResultList()
        .isEmpty();
  }

  List<StreamToken> tokens(UUID targetId, PageRequest page) {
    String after =
        page.after().isPresent()
            ? " and (t.createdAt < :at or (t.createdAt = :at and t.id < :id))"
            : "";
    TypedQuery<StreamToken> query =
        em.createQuery(
                "select t from StreamToken t where (t.streamId = :target or t.playlistId = :target)"
                    + " and"
                    + GIVEN_AWAY
                    + after
                    + " order by t.createdAt desc, t.id desc",
                StreamToken.class)
            .setParameter("target", targetId);
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  long countTokens(UUID targetId) {
    return em.createQuery(
            "select count(t) from StreamToken t"
                + " where (t.streamId = :target or t.playlistId = :target) and"
                + GIVEN_AWAY,
            Long.class)
        .setParameter("target", targetId)
        .getSingleResult();
  }

  int removeToken(UUID targetId, UUID tokenId) {
    return em.createQuery(
            "delete from StreamToken t where t.id = :id"
                + " and (t.streamId = :target or t.playlistId = :target) and"
                + GIVEN_AWAY)
        .setParameter("id", tokenId)
        .setParameter("target", targetId)
        .executeUpdate();
  }

  int removeExpired(Instant before) {
    return em.createQuery("delete from StreamToken t where t.expiresAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
