package io.streamcore.security;

import io.streamcore.problem.TooManyRequests;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;

/**
 * Counts tries over all nodes: one row of the database for each limit and subject.
 *
 * <p>A window begins with its first try and does not move; who used it up waits for its end. Each
 * method is a transaction of its own, so that a try counts even if what was tried fails. Subjects
 * (addresses, e-mails) are stored as hashes only.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RateLimits {

  private static final String COUNT =
      """
      INSERT INTO {h-schema}rate_limits AS r (bucket, tries, window_ends_at)
      VALUES (:bucket, 1, now() + make_interval(secs => :window))
      ON CONFLICT (bucket) DO UPDATE SET
        tries = CASE WHEN r.window_ends_at <= now() THEN 1 ELSE r.tries + 1 END,
        window_ends_at = CASE WHEN r.window_ends_at <= now()
          THEN now() + make_interval(secs => :window) ELSE r.window_ends_at END
      RETURNING tries, CAST(ceil(extract(epoch FROM window_ends_at - now())) AS integer)
      """;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /**
   * Counts one try.
   *
   * @throws TooManyRequests if the window was used up before
   */
  public void count(RateLimit limit, String subject) {
    Object[] row =
        (Object[])
            em.createNativeQuery(COUNT, Object[].class)
                .setParameter("bucket", bucket(limit, subject))
                .setParameter("window", (double) limit.window().toSeconds())
                .getSingleResult();
    int tries = ((Number) row[0]).intValue();
    int secondsLeft = ((Number) row[1]).intValue();
    if (tries > limit.tries()) {
      throw new TooManyRequests(
          "Too many tries. Wait before the next one.",
          Duration.ofSeconds(Math.max(1, secondsLeft)));
    }
  }

  /** Takes one try back: it was none that has to be limited. */
  public void refund(RateLimit limit, String subject) {
    em.createNativeQuery(
            "UPDATE {h-schema}rate_limits SET tries = tries - 1"
                + " WHERE bucket = :bucket AND tries > 0")
        .setParameter("bucket", bucket(limit, subject))
        .executeUpdate();
  }

  /** Forgets all tries of a subject. */
  public void clear(RateLimit limit, String subject) {
    em.createNativeQuery("DELETE FROM {h-schema}rate_limits WHERE bucket = :bucket")
        .setParameter("bucket", bucket(limit, subject))
        .executeUpdate();
  }

  /** Removes the counters whose window has ended, and tells how many there were. */
  public int sweep() {
    return em.createNativeQuery("DELETE FROM {h-schema}rate_limits WHERE window_ends_at < now()")
        .executeUpdate();
  }

  private static String bucket(RateLimit limit, String subject) {
    return limit.name() + ":" + OpaqueToken.hash(subject);
  }
}
