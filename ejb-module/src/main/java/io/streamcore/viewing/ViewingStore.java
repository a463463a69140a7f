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

  boolean opens(String hash, UUID streamId, Instant now) {
    return !em.createQuery(
            "select t.id from StreamToken t where t.hash = :hash and t.streamId = :streamId"
                + " and t.expiresAt > :now",
            UUID.class)
        .setParameter("hash", hash)
        .setParameter("streamId", streamId)
        .setParameter("now", now)
        .getResultList()
        .isEmpty();
  }

  List<StreamToken> tokens(UUID streamId, PageRequest page) {
    String after =
        page.after().isPresent()
            ? " and (t.createdAt < :at or (t.createdAt = :at and t.id < :id))"
            : "";
    TypedQuery<StreamToken> query =
        em.createQuery(
                "select t from StreamToken t where t.streamId = :streamId"
                    + after
                    + " order by t.createdAt desc, t.id desc",
                StreamToken.class)
            .setParameter("streamId", streamId);
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  long countTokens(UUID streamId) {
    return em.createQuery(
            "select count(t) from StreamToken t where t.streamId = :streamId", Long.class)
        .setParameter("streamId", streamId)
        .getSingleResult();
  }

  int removeToken(UUID streamId, UUID tokenId) {
    return em.createQuery("delete from StreamToken t where t.id = :id and t.streamId = :streamId")
        .setParameter("id", tokenId)
        .setParameter("streamId", streamId)
        .executeUpdate();
  }

  int removeExpired(Instant before) {
    return em.createQuery("delete from StreamToken t where t.expiresAt < :before")
        .setParameter("before", before)
        .executeUpdate();
  }
}
