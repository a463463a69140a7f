package io.streamcore.domain.certificate;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The facade of what an authority is answered below {@code /.well-known/acme-challenge} (<a
 * href="https://www.rfc-editor.org/rfc/rfc8555#section-8.3">RFC 8555, 8.3</a>): in the database,
 * for it may ask another node than the one that orders.
 */
@Stateless
@PermitAll
public class ChallengeAnswers {

  private static final Duration LIFE = Duration.ofHours(1);

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** Answers a token from now on, for an hour at most; forgets what is older. */
  public void put(String token, String keyAuthorization) {
    em.createNativeQuery("DELETE FROM {h-schema}acme_challenges WHERE expires_at < now()")
        .executeUpdate();
    em.createNativeQuery(
            "INSERT INTO {h-schema}acme_challenges (token, key_authorization, expires_at)"
                + " VALUES (:token, :answer, now() + make_interval(secs => :life))"
                + " ON CONFLICT (token) DO UPDATE SET key_authorization = :answer,"
                + " expires_at = now() + make_interval(secs => :life)")
        .setParameter("token", token)
        .setParameter("answer", keyAuthorization)
        .setParameter("life", (double) LIFE.toSeconds())
        .executeUpdate();
  }

  /** Answers a token no more. */
  public void withdraw(String token) {
    em.createNativeQuery("DELETE FROM {h-schema}acme_challenges WHERE token = :token")
        .setParameter("token", token)
        .executeUpdate();
  }

  /** The answer to a token, if an order is waiting for it. */
  public Optional<String> find(String token) {
    List<?> found =
        em.createNativeQuery(
                "SELECT key_authorization FROM {h-schema}acme_challenges"
                    + " WHERE token = :token AND expires_at > now()",
                String.class)
            .setParameter("token", token)
            .getResultList();
    return found.stream().map(String.class::cast).findFirst();
  }
}
