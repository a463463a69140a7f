package io.streamcore.viewing.history;

import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.query.TypedParameterValue;
import org.hibernate.type.StandardBasicTypes;

/** The rows of what was watched. */
@ApplicationScoped
class HistoryStore {

  /**
   * A heart-beat, in one statement: it renews the lease and keeps the position. Saying it again
   * changes nothing, and one that was overtaken by a later one is ignored. At nine tenths, or in
   * the last minute of what has two, a title is watched to its end; it then begins anew.
   *
   * <p>Losing the last beats in a crash is harmless, so nobody waits for the disk (<a
   * href="https://www.postgresql.org/docs/current/wal-async-commit.html">asynchronous commit</a>).
   */
  private static final String BEAT =
      """
      WITH relaxed AS (SELECT set_config('synchronous_commit', 'off', TRUE)),
      lease AS (
        UPDATE {h-schema}playbacks b SET renewed_at = now() FROM relaxed
         WHERE b.playback_id = :playback AND b.session_id = :session AND b.user_id = :user
           AND b.renewed_at > now() - interval '60 seconds'
        RETURNING b.profile_id, b.content_id, b.duration_seconds),
      heard AS (
        SELECT profile_id, content_id, duration_seconds, CAST(:position AS integer) AS seconds,
               coalesce(:position >= 0.9 * duration_seconds
                 OR duration_seconds >= 120 AND :position >= duration_seconds - 60, FALSE) AS ended
          FROM lease WHERE content_id IS NOT NULL AND CAST(:position AS integer) IS NOT NULL),
      kept AS (
        INSERT INTO {h-schema}watch_history AS w
               (profile_id, content_id, position_seconds, watched_duration_seconds,
                duration_seconds, completed, last_watched_at)
        SELECT profile_id, content_id, CASE WHEN ended THEN 0 ELSE seconds END, seconds,
               duration_seconds, ended, :at
          FROM heard
        ON CONFLICT (profile_id, content_id) DO UPDATE SET
          position_seconds = excluded.position_seconds,
          watched_duration_seconds =
            greatest(w.watched_duration_seconds, excluded.watched_duration_seconds),
          duration_seconds = excluded.duration_seconds,
          completed = w.completed OR excluded.completed,
          last_watched_at = excluded.last_watched_at
        WHERE w.last_watched_at <= excluded.last_watched_at)
      SELECT count(*) FROM lease
      """;

  private static final String COLUMNS =
      "SELECT watch_history_id, profile_id, content_id, position_seconds,"
          + " watched_duration_seconds, duration_seconds, completed, last_watched_at"
          + " FROM {h-schema}watch_history ";

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** Keeps a beat; false: the user's device has no such playback, or its lease has lapsed. */
  boolean beat(UUID userId, UUID sessionId, UUID playbackId, Beat beat) {
    Number renewed =
        (Number)
            em.createNativeQuery(BEAT, Long.class)
                .setParameter("playback", playbackId)
                .setParameter("session", sessionId)
                .setParameter("user", userId)
                .setParameter(
                    "position",
                    new TypedParameterValue<>(StandardBasicTypes.INTEGER, beat.position()))
                .setParameter("at", beat.at())
                .getSingleResult();
    return renewed.intValue() > 0;
  }

  /** What a profile has watched, last first. */
  List<Watched> list(UUID profileId, boolean unfinished, PageRequest page) {
    String after =
        page.after().isPresent() ? " AND (last_watched_at, watch_history_id) < (:at, :id)" : "";
    Query query =
        em.createNativeQuery(
                COLUMNS
                    + "WHERE profile_id = :profile"
                    + (unfinished ? " AND position_seconds > 0" : "")
                    + after
                    + " ORDER BY last_watched_at DESC, watch_history_id DESC",
                Object[].class)
            .setParameter("profile", profileId);
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return watched(query.setMaxResults(page.fetch()).getResultList().stream()).toList();
  }

  Optional<Watched> find(UUID profileId, UUID contentId) {
    return watched(
            em
                .createNativeQuery(
                    COLUMNS + "WHERE profile_id = :profile AND content_id = :content",
                    Object[].class)
                .setParameter("profile", profileId)
                .setParameter("content", contentId)
                .getResultList()
                .stream())
        .findFirst();
  }

  /** Everything that a profile has watched, last first. */
  List<Watched> all(UUID profileId) {
    return watched(
            em
                .createNativeQuery(
                    COLUMNS + "WHERE profile_id = :profile ORDER BY last_watched_at DESC",
                    Object[].class)
                .setParameter("profile", profileId)
                .getResultList()
                .stream())
        .toList();
  }

  /** Everything that profiles of a user have watched. */
  Stream<Watched> allOf(UUID userId) {
    return watched(
        em.createNativeQuery(
                COLUMNS
                    + "WHERE profile_id IN (SELECT profile_id FROM {h-schema}profiles"
                    + " WHERE user_id = :user) ORDER BY last_watched_at",
                Object[].class)
            .setParameter("user", userId)
            .getResultStream());
  }

  /** Forgets one title, or all if it is null; how many there were. */
  int remove(UUID profileId, UUID contentId) {
    return em.createNativeQuery(
            "DELETE FROM {h-schema}watch_history WHERE profile_id = :profile"
                + " AND content_id = :content")
        .setParameter("profile", profileId)
        .setParameter("content", contentId)
        .executeUpdate();
  }

  /** Forgets everything that a profile has watched. */
  void removeAll(UUID profileId) {
    em.createNativeQuery("DELETE FROM {h-schema}watch_history WHERE profile_id = :profile")
        .setParameter("profile", profileId)
        .executeUpdate();
  }

  private static Stream<Watched> watched(Stream<?> rows) {
    return rows.map(Object[].class::cast)
        .map(
            row ->
                new Watched(
                    (UUID) row[0],
                    (UUID) row[1],
                    (UUID) row[2],
                    (Integer) row[3],
                    (Integer) row[4],
                    (Integer) row[5],
                    (Boolean) row[6],
                    (Instant) row[7]));
  }
}
