package io.streamcore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of what waits for somebody to follow a mailed link. */
@ApplicationScoped
class MailedTokenStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(PasswordReset reset) {
    em.persist(reset);
  }

  void add(EmailChange change) {
    em.persist(change);
  }

  /** The permission of a hash, locked against a second use at the same time. */
  Optional<PasswordReset> lockReset(String hash) {
    return em
        .createQuery("select r from PasswordReset r where r.hash = :hash", PasswordReset.class)
        .setParameter("hash", hash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The change of a hash, locked against a second use at the same time. */
  Optional<EmailChange> lockChange(String hash) {
    return em
        .createQuery("select c from EmailChange c where c.hash = :hash", EmailChange.class)
        .setParameter("hash", hash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** Makes the links void that a user was mailed and has not followed. */
  void voidAll(UUID userId, Instant now) {
    for (String entity : new String[] {"PasswordReset", "EmailChange"}) {
      em.createQuery(
              "update "
                  + entity
                  + " e set e.usedAt = :now"
                  + " where e.userId = :userId and e.usedAt is null")
          .setParameter("now", now)
          .setParameter("userId", userId)
          .executeUpdate();
    }
  }

  /** Removes what expired a while ago. */
  void forgetExpiredBefore(Instant instant) {
    for (String entity : new String[] {"PasswordReset", "EmailChange"}) {
      em.createQuery("delete from " + entity + " e where e.expiresAt < :instant")
          .setParameter("instant", instant)
          .executeUpdate();
    }
  }

  /** All of a user, oldest first, read as they are used. */
  Stream<PasswordReset> resets(UUID userId) {
    return em.createQuery(
            "select e from PasswordReset e where e.userId = :userId order by e.createdAt",
            PasswordReset.class)
        .setParameter("userId", userId)
        .getResultStream();
  }

  /** All of a user, oldest first, read as they are used. */
  Stream<EmailChange> changes(UUID userId) {
    return em.createQuery(
            "select e from EmailChange e where e.userId = :userId order by e.createdAt",
            EmailChange.class)
        .setParameter("userId", userId)
        .getResultStream();
  }
}
