package io.streamcore.podcast.announce;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When feeds changed, and what hubs know of it, in the database. */
@ApplicationScoped
class ChangeStore {

  // what everybody may hear, by the times at which that changed
  private static final String CHANGES =
      """
      with change as (
        select p.podcast_id, p.guid, p.announced_at, p.announce_after,
               greatest(p.feed_changed_at,
                        (select max(e.publication_date) from streamcore.episodes e
                          where e.podcast_id = p.podcast_id and e.published and e.deleted_at is null
                            and e.publication_date <= :now)) as changed_at
          from streamcore.podcasts p
          join streamcore.users u on u.user_id = p.user_id
         where p.deleted_at is null and p.visibility = 'public'
           and u.deleted_at is null and u.disabled_at is null)
      """;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** The feeds that changed after an instant, the one longest ago first. */
  List<FeedChange> since(Instant since, Instant now, int limit) {
    return changes(
        em.createNativeQuery(
                CHANGES
                    + "select podcast_id, guid, changed_at from change where changed_at > :since"
                    + " order by changed_at, podcast_id",
                Object[].class)
            .setParameter("since", since)
            .setParameter("now", now)
            .setMaxResults(limit));
  }

  /** The feeds whose latest change hubs do not know of. */
  List<FeedChange> unannounced(Instant now, int limit) {
    return changes(
        em.createNativeQuery(
                CHANGES
                    + "select podcast_id, guid, changed_at from change"
                    + " where changed_at > announced_at and announce_after <= :now"
                    + " order by changed_at",
                Object[].class)
            .setParameter("now", now)
            .setMaxResults(limit));
  }

  /** Takes a feed for a node, until then; false: another was faster. */
  boolean claim(UUID podcastId, Instant now, Instant until) {
    return em.createNativeQuery(
                "update streamcore.podcasts set announce_after = :until"
                    + " where podcast_id = :id and announce_after <= :now")
            .setParameter("until", until)
            .setParameter("id", podcastId)
            .setParameter("now", now)
            .executeUpdate()
        == 1;
  }

  /** Hubs know of this change. */
  void announced(FeedChange change, Instant now) {
    em.createNativeQuery(
            "update streamcore.podcasts set announced_at = :changed, announce_after = :now,"
                + " announce_attempts = 0 where podcast_id = :id")
        .setParameter("changed", change.changedAt())
        .setParameter("now", now)
        .setParameter("id", change.podcastId())
        .executeUpdate();
  }

  /** A try failed: the next is after ten seconds, each further one after twice as long. */
  void postpone(UUID podcastId, Instant now) {
    em.createNativeQuery(
            "update streamcore.podcasts set announce_attempts = announce_attempts + 1,"
                + " announce_after = cast(:now as timestamptz)"
                + " + least(10 * power(2, least(announce_attempts, 12)), 3600) * interval '1 second'"
                + " where podcast_id = :id")
        .setParameter("now", now)
        .setParameter("id", podcastId)
        .executeUpdate();
  }

  private static List<FeedChange> changes(Query query) {
    List<?> rows = query.getResultList();
    return rows.stream()
        .map(row -> (Object[]) row)
        .map(row -> new FeedChange((UUID) row[0], (UUID) row[1], (Instant) row[2]))
        .toList();
  }
}
