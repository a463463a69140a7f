package io.streamcore.identity;

import io.streamcore.problem.Conflict;
import io.streamcore.problem.NotFound;
import io.streamcore.request.PageRequest;
import io.streamcore.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;

/** The rows of users. */
@ApplicationScoped
class UserStore {

  // any number that nobody else locks
  private static final long LOCK = 0x5343_5553_4552L;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /**
   * Adds the user.
   *
   * @throws Conflict if the address is another's
   */
  void add(User user) {
    em.persist(user);
    flush();
  }

  Optional<User> find(UUID id) {
    return Optional.ofNullable(em.find(User.class, id));
  }

  /**
   * The user, locked against other writers until the end of the transaction.
   *
   * @throws NotFound if there is none
   */
  User lock(UUID id) {
    User user = em.find(User.class, id, LockModeType.PESSIMISTIC_WRITE);
    if (user == null) {
      throw new NotFound("There is no such user.");
    }
    return user;
  }

  Optional<User> findByEmail(String email) {
    return em
        .createQuery("select u from User u where u.email = :email", User.class)
        .setParameter("email", EmailAddress.normal(email))
        .getResultList()
        .stream()
        .findFirst();
  }

  boolean isTaken(EmailAddress email) {
    return findByEmail(email.value()).isPresent();
  }

  /** The administrators who can act, locked, so that two of them cannot remove each other. */
  List<User> lockActiveAdmins() {
    return em.createQuery(
            "select u from User u where u.role = :admin and u.disabledAt is null"
                + " and u.deletedAt is null order by u.id",
            User.class)
        .setParameter("admin", Role.ADMIN)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Lets one transaction of all nodes pass at a time. */
  void lockRegistration() {
    em.createNativeQuery("SELECT CAST(pg_advisory_xact_lock(:lock) AS text)")
        .setParameter("lock", LOCK)
        .getSingleResult();
  }

  /**
   * Writes what changed, so that a clash shows here and the row's new version is known.
   *
   * @throws Conflict if the address is another's
   */
  void flush() {
    try {
      em.flush();
    } catch (ConstraintViolationException e) {
      String constraint = String.valueOf(e.getConstraintName());
      if (constraint.contains("users_email")) {
        throw taken();
      }
      throw e;
    }
  }

  static Conflict taken() {
    return new Conflict("email", "unique", "This e-mail address is taken.");
  }

  List<User> list(UserFilter filter, PageRequest page) {
    StringBuilder where = new StringBuilder(condition(filter.status()));
    if (filter.role() != null) {
      where.append(" and u.role = :role");
    }
    if (filter.text() != null) {
      where.append(" and (lower(u.name) like :text escape '!' or u.email like :text escape '!')");
    }
    if (page.after().isPresent()) {
      where.append(" and (u.createdAt < :at or (u.createdAt = :at and u.id < :id))");
    }
    TypedQuery<User> query =
        em.createQuery(
            "select u from User u where " + where + " order by u.createdAt desc, u.id desc",
            User.class);
    bind(query, filter);
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  private static String condition(UserFilter.Status status) {
    return switch (status) {
      case ACTIVE -> "u.deletedAt is null and u.disabledAt is null";
      case DISABLED -> "u.deletedAt is null and u.disabledAt is not null";
      case DELETED -> "u.deletedAt is not null";
      case PRESENT -> "u.deletedAt is null";
    };
  }

  private static void bind(TypedQuery<User> query, UserFilter filter) {
    if (filter.role() != null) {
      query.setParameter("role", filter.role());
    }
    String text = filter.text();
    if (text != null) {
      String escaped =
          text.toLowerCase(Locale.ROOT).replace("!", "!!").replace("%", "!%").replace("_", "!_");
      query.setParameter("text", "%" + escaped + "%");
    }
  }

  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select u.id from User u where u.deletedAt < :instant order by u.deletedAt", UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  void remove(User user) {
    em.remove(user);
    em.flush();
  }
}
