package io.streamcore.domain;

import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of domains. */
@ApplicationScoped
public class DomainStore {

  // any number that nobody else locks
  private static final long LOCK = 0x5343_444f_4d00L;

  // whoever is locked out or deleted takes the names along until coming back
  private static final String SERVED =
      " d.verification = :verified and d.deletedAt is null and exists (select 1 from User u where"
          + " u.id = d.userId and u.deletedAt is null and u.disabledAt is null)";

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Domain domain) {
    em.persist(domain);
    em.flush();
  }

  /** Writes what changed, so that a clash shows here and the row's new version is known. */
  public void flush() {
    em.flush();
  }

  /** Lets one transaction of all nodes at a time decide who may have a name. */
  void lockNames() {
    em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)")
        .setParameter("lock", LOCK)
        .getSingleResult();
  }

  public Optional<Domain> find(UUID id) {
    return Optional.ofNullable(em.find(Domain.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  public Optional<Domain> lock(UUID id) {
    return Optional.ofNullable(em.find(Domain.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** The claim on a name, if there is one. */
  Optional<Domain> named(String name) {
    return em.createQuery("select d from Domain d where d.name = :name", Domain.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** The claim on a name that is proven, if its owner is there. */
  Optional<Domain> served(String name) {
    return em.createQuery("select d from Domain d where d.name = :name and" + SERVED, Domain.class)
        .setParameter("name", name)
        .setParameter("verified", VerificationStatus.VERIFIED)
        .getResultStream()
        .findFirst();
  }

  /** All claims that are proven, and whose owners are there. */
  List<Domain> allServed() {
    return em.createQuery("select d from Domain d where" + SERVED, Domain.class)
        .setParameter("verified", VerificationStatus.VERIFIED)
        .getResultList();
  }

  List<Domain> list(@Nullable UUID userId, boolean deleted, PageRequest page) {
    StringBuilder where =
        new StringBuilder(deleted ? "d.deletedAt is not null" : "d.deletedAt is null");
    if (userId != null) {
      where.append(" and d.userId = :userId");
    }
    if (page.after().isPresent()) {
      where.append(" and (d.createdAt < :at or (d.createdAt = :at and d.id < :id))");
    }
    TypedQuery<Domain> query =
        em.createQuery(
            "select d from Domain d where " + where + " order by d.createdAt desc, d.id desc",
            Domain.class);
    if (userId != null) {
      query.setParameter("userId", userId);
    }
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  /** All of a user, removed ones included, in the order in which they were made. */
  List<Domain> ownedBy(UUID userId) {
    return em.createQuery(
            "select d from Domain d where d.userId = :userId order by d.createdAt", Domain.class)
        .setParameter("userId", userId)
        .getResultList();
  }

  /** Those that are to be looked at. */
  List<UUID> checksDue(Instant now, int limit) {
    return em.createQuery(
            "select d.id from Domain d where d.nextCheckAt <= :now and d.deletedAt is null"
                + " order by d.nextCheckAt",
            UUID.class)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select d.id from Domain d where d.deletedAt < :instant order by d.deletedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  void remove(Domain domain) {
    em.remove(domain);
    em.flush();
  }
}
