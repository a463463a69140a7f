package io.streamcore.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The rows of signing keys. */
@ApplicationScoped
class SigningKeyStore {

  // any number that nobody else locks
  private static final long LOCK = 0x5343_5349_474eL;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** Lets one transaction of all nodes pass at a time. */
  void lock() {
    em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)")
        .setParameter("lock", LOCK)
        .getSingleResult();
  }

  void add(SigningKey key) {
    em.persist(key);
  }

  void flush() {
    em.flush();
  }

  /** The key that signs now. */
  Optional<SigningKey> current() {
    return em
        .createQuery("select k from SigningKey k where k.replacedAt is null", SigningKey.class)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** All keys that verify, the one that signs first. */
  List<SigningKey> all() {
    return em.createQuery(
            "select k from SigningKey k order by k.replacedAt desc nulls first", SigningKey.class)
        .getResultList();
  }

  int forgetReplacedBefore(Instant instant) {
    return em.createQuery("delete from SigningKey k where k.replacedAt < :instant")
        .setParameter("instant", instant)
        .executeUpdate();
  }
}
