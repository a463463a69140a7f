package io.streamcore.viewing;

import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of profiles and of what was opened to them. */
@ApplicationScoped
class ViewingStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  Optional<Profile> firstOf(UUID userId) {
    return em.createQuery(
            "select p from Profile p where p.userId = :userId and p.deletedAt is null"
                + " order by p.createdAt",
            Profile.class)
        .setParameter("userId", userId)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  List<Profile> allOf(UUID userId) {
    return em.createQuery(
            "select p from Profile p where p.userId = :userId order by p.createdAt", Profile.class)
        .setParameter("userId", userId)
        .getResultList();
  }

  boolean opens(String hash, UUID targetId, Instant now) {
    return !em.createQuery(
            "select t.id from StreamToken t where t.hash = :hash"
                + " and (t.streamId = :target or t.playlistId = :target) and t.expiresAt > :now",
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
            "select count(t) from StreamToken t where t.streamId = :target or t.playlistId = :target",
            Long.class)
        .setParameter("target", targetId)
        .getSingleResult();
  }

  int removeToken(UUID targetId, UUID tokenId) {
    return em.createQuery(
            "delete from StreamToken t where t.id = :id"
                + " and (t.streamId = :target or t.playlistId = :target)")
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
