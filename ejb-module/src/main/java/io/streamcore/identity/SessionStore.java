package io.streamcore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The rows of sessions and of their refresh tokens. */
@ApplicationScoped
class SessionStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Session session) {
    em.persist(session);
    em.flush(); // before its first token, which refers to it
  }

  void add(RefreshToken token) {
    em.persist(token);
  }

  Optional<Session> find(UUID id) {
    return Optional.ofNullable(em.find(Session.class, id));
  }

  Optional<Session> lock(UUID id) {
    return Optional.ofNullable(em.find(Session.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The token of a hash, locked: of two that come with it at once, one waits for the other. */
  Optional<RefreshToken> lockToken(String hash) {
    return em
        .createQuery("select t from RefreshToken t where t.hash = :hash", RefreshToken.class)
        .setParameter("hash", hash)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList()
        .stream()
        .findFirst();
  }

  /** The sessions of a user that are live, last used first. */
  List<Session> live(UUID userId, Instant now) {
    return em.createQuery(
            "select s from Session s where s.userId = :userId and s.revokedAt is null"
                + " and s.expiresAt > :now order by s.lastUsedAt desc, s.id",
            Session.class)
        .setParameter("userId", userId)
        .setParameter("now", now)
        .getResultList();
  }

  /** A session with its user, if both are there. */
  Optional<Object[]> withUser(UUID sessionId) {
    return em
        .createQuery(
            "select s, u from Session s join User u on u.id = s.userId where s.id = :id",
            Object[].class)
        .setParameter("id", sessionId)
        .getResultList()
        .stream()
        .findFirst();
  }

  void touch(UUID sessionId, Instant now) {
    em.createQuery("update Session s set s.lastUsedAt = :now where s.id = :id")
        .setParameter("now", now)
        .setParameter("id", sessionId)
        .executeUpdate();
  }

  /** Ends all sessions of a user but one. */
  int revokeAllBut(UUID userId, UUID kept, Instant now) {
    return em.createQuery(
            "update Session s set s.revokedAt = :now"
                + " where s.userId = :userId and s.id <> :kept and s.revokedAt is null")
        .setParameter("now", now)
        .setParameter("userId", userId)
        .setParameter("kept", kept)
        .executeUpdate();
  }

  /** Ends all sessions of a user. */
  void revokeAll(UUID userId, Instant now) {
    revokeAllBut(userId, UUID.randomUUID(), now);
  }

  /** Removes what has been over for a while, tokens with their sessions. */
  int forgetEndedBefore(Instant instant) {
    return em.createQuery(
            "delete from Session s where s.expiresAt < :instant or s.revokedAt < :instant")
        .setParameter("instant", instant)
        .executeUpdate();
  }

  /** All of a user, oldest first, read as they are used. */
  Stream<Session> all(UUID userId) {
    return em.createQuery(
            "select e from Session e where e.userId = :userId order by e.createdAt", Session.class)
        .setParameter("userId", userId)
        .getResultStream();
  }

  /** All of a user, oldest first, read as they are used. */
  Stream<RefreshToken> tokens(UUID userId) {
    return em.createQuery(
            "select e from RefreshToken e where e.userId = :userId order by e.createdAt",
            RefreshToken.class)
        .setParameter("userId", userId)
        .getResultStream();
  }
}
