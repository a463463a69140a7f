package io.streamcore.viewing;

import io.streamcore.billing.Entitlements;
import io.streamcore.problem.DeviceLimitReached;
import io.streamcore.problem.DeviceLimitReached.Playing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * How many devices of a user play: each holds a lease, which lapses unless it is renewed. The rows
 * are counted under a lock of the user, by the database's clock, so the limit holds over all nodes
 * and however many begin at once.
 */
@ApplicationScoped
class Leases {

  /** How long a device counts that says nothing more. */
  static final Duration LEASE = Duration.ofSeconds(60);

  // a segment each six seconds need not write each time
  private static final String FRESH = "interval '15 seconds'";
  private static final String LIVE = " renewed_at > now() - interval '60 seconds'";

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private Entitlements entitlements;

  /**
   * Passes if the user may play on one more device; holds off others until the end of the
   * transaction.
   *
   * @param besides a playback that is not counted
   * @throws DeviceLimitReached naming what plays
   */
  void require(UUID userId, UUID besides) {
    em.createNativeQuery(
            "select 1 from (select pg_advisory_xact_lock(hashtextextended(:user, 2))) as locked")
        .setParameter("user", userId.toString())
        .getSingleResult();
    List<Playing> playing =
        playing(userId).stream().filter(it -> !it.playbackId().equals(besides)).toList();
    int limit = entitlements.devices(userId);
    if (playing.size() >= limit) {
      throw new DeviceLimitReached(limit, playing);
    }
  }

  /** What plays on the user's devices, what began last first. */
  List<Playing> playing(UUID userId) {
    List<?> rows =
        em.createNativeQuery(
                "SELECT b.playback_id, b.title, p.name, s.device_info, b.started_at, b.renewed_at"
                    + " FROM {h-schema}playbacks b JOIN {h-schema}profiles p USING (profile_id)"
                    + " JOIN {h-schema}sessions s ON s.session_id = b.session_id"
                    + " AND s.revoked_at IS NULL"
                    + " WHERE b.user_id = :user AND b."
                    + LIVE.strip()
                    + " ORDER BY b.started_at DESC",
                Object[].class)
            .setParameter("user", userId)
            .getResultList();
    return rows.stream().map(Object[].class::cast).map(Leases::playing).toList();
  }

  private static Playing playing(Object[] row) {
    return new Playing(
        (UUID) row[0],
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (Instant) row[4],
        (Instant) row[5]);
  }

  /**
   * Goes on with a lease, or takes it again if it has lapsed.
   *
   * @return false: it has lapsed, and other devices have taken its place
   */
  boolean renew(UUID playbackId, UUID userId) {
    boolean live =
        em.createNativeQuery(
                    "SELECT 1 FROM {h-schema}playbacks WHERE playback_id = :id AND" + LIVE,
                    Integer.class)
                .setParameter("id", playbackId)
                .getResultList()
                .size()
            == 1;
    if (live) {
      touch(playbackId, " AND renewed_at < now() - " + FRESH);
      return true;
    }
    try {
      retake(playbackId, userId);
      return true;
    } catch (DeviceLimitReached e) {
      return false;
    }
  }

  /**
   * Takes a lease again that has lapsed.
   *
   * @throws DeviceLimitReached if other devices have taken its place
   */
  void retake(UUID playbackId, UUID userId) {
    require(userId, playbackId);
    touch(playbackId, "");
  }

  private void touch(UUID playbackId, String condition) {
    em.createNativeQuery(
            "UPDATE {h-schema}playbacks SET renewed_at = now() WHERE playback_id = :id" + condition)
        .setParameter("id", playbackId)
        .executeUpdate();
  }
}
