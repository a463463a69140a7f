package io.streamcore.podcast.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of private feeds. */
@ApplicationScoped
public class PrivateFeedStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(PrivateFeed feed) {
    em.persist(feed);
    em.flush();
  }

  Optional<PrivateFeed> find(UUID id) {
    return Optional.ofNullable(em.find(PrivateFeed.class, id));
  }

  /** The one whose token has this hash, unless it was revoked. */
  Optional<PrivateFeed> findByHash(String hash) {
    return em.createQuery(
            "select f from PrivateFeed f where f.tokenHash = :hash and f.revokedAt is null",
            PrivateFeed.class)
        .setParameter("hash", hash)
        .getResultStream()
        .findFirst();
  }

  /** Those of a show, latest first; the revoked ones, too. */
  List<PrivateFeed> of(UUID podcastId, int limit) {
    return em.createQuery(
            "select f from PrivateFeed f where f.podcastId = :podcast order by f.createdAt desc",
            PrivateFeed.class)
        .setParameter("podcast", podcastId)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Those that a user asked for. */
  List<PrivateFeed> askedForBy(UUID userId) {
    return em.createQuery(
            "select f from PrivateFeed f where f.userId = :user order by f.createdAt",
            PrivateFeed.class)
        .setParameter("user", userId)
        .getResultList();
  }

  /** Notes that an app has asked, unless that is noted already. */
  void used(UUID id, Instant now, Instant unlessSince) {
    em.createQuery(
            "update PrivateFeed f set f.lastUsedAt = :now where f.id = :id"
                + " and (f.lastUsedAt is null or f.lastUsedAt < :since)")
        .setParameter("now", now)
        .setParameter("id", id)
        .setParameter("since", unlessSince)
        .executeUpdate();
  }
}
