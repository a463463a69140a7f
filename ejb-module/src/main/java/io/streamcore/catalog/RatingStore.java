package io.streamcore.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of what profiles think of titles, and what follows from them. */
@ApplicationScoped
class RatingStore {

  private static final String RATE =
      """
      INSERT INTO {h-schema}content_ratings (profile_id, content_id, rating)
      VALUES (:profile, :content, :rating)
      ON CONFLICT (profile_id, content_id) DO UPDATE SET rating = excluded.rating, rated_at = now()
      """;

  // the version stays: what others think is no change of the title
  private static final String AVERAGE =
      """
      UPDATE {h-schema}content c SET rating =
        (SELECT round(avg(r.rating), 1) FROM {h-schema}content_ratings r
          WHERE r.content_id = c.content_id AND r.profile_id <> ALL (
            SELECT p.profile_id FROM {h-schema}profiles p WHERE p.user_id = :leaving))
       WHERE c.content_id = :content
      """;

  private static final String POPULARITY =
      """
      UPDATE {h-schema}content c SET popularity = n.heard
        FROM (SELECT t.content_id, count(DISTINCT w.profile_id) AS heard
                FROM {h-schema}content t
                LEFT JOIN {h-schema}content e
                       ON e.content_id = t.content_id OR e.parent_id = t.content_id
                LEFT JOIN {h-schema}watch_history w
                       ON w.content_id = e.content_id AND w.last_watched_at > now() - interval '30 days'
               GROUP BY t.content_id) n
       WHERE n.content_id = c.content_id AND c.popularity <> n.heard
      """;

  private static final UUID NOBODY = new UUID(0, 0);

  /** What a profile thinks of a title. */
  record Rated(UUID profileId, UUID contentId, int rating, Instant ratedAt) {}

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void rate(UUID profileId, UUID contentId, int rating) {
    em.createNativeQuery(RATE)
        .setParameter("profile", profileId)
        .setParameter("content", contentId)
        .setParameter("rating", (short) rating)
        .executeUpdate();
    average(contentId, NOBODY);
  }

  void unrate(UUID profileId, UUID contentId) {
    em.createNativeQuery(
            "DELETE FROM {h-schema}content_ratings WHERE profile_id = :profile"
                + " AND content_id = :content")
        .setParameter("profile", profileId)
        .setParameter("content", contentId)
        .executeUpdate();
    average(contentId, NOBODY);
  }

  Optional<Integer> find(UUID profileId, UUID contentId) {
    List<?> found =
        em.createNativeQuery(
                "SELECT CAST(rating AS integer) FROM {h-schema}content_ratings"
                    + " WHERE profile_id = :profile AND content_id = :content",
                Integer.class)
            .setParameter("profile", profileId)
            .setParameter("content", contentId)
            .getResultList();
    return found.stream().map(Integer.class::cast).findFirst();
  }

  /** All of a user's profiles, oldest first. */
  List<Rated> allOf(UUID userId) {
    Stream<?> rows =
        em
            .createNativeQuery(
                "SELECT r.profile_id, r.content_id, CAST(r.rating AS integer), r.rated_at"
                    + " FROM {h-schema}content_ratings r JOIN {h-schema}profiles p USING (profile_id)"
                    + " WHERE p.user_id = :user ORDER BY r.rated_at",
                Object[].class)
            .setParameter("user", userId)
            .getResultList()
            .stream();
    return rows.map(Object[].class::cast)
        .map(row -> new Rated((UUID) row[0], (UUID) row[1], (Integer) row[2], (Instant) row[3]))
        .toList();
  }

  /** Takes a user's word out of the averages, before the user's rows go. */
  void forget(UUID userId) {
    allOf(userId).forEach(rated -> average(rated.contentId(), userId));
  }

  /** Counts anew how many profiles have watched each title in the last 30 days. */
  int countPopularity() {
    return em.createNativeQuery(POPULARITY).executeUpdate();
  }

  private void average(UUID contentId, UUID leaving) {
    em.createNativeQuery(AVERAGE)
        .setParameter("content", contentId)
        .setParameter("leaving", leaving)
        .executeUpdate();
  }
}
