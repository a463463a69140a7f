package io.streamcore.billing;

import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of subscriptions, and of the customers who pay for them. */
@ApplicationScoped
class SubscriptionStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  void remove(Object row) {
    em.remove(row);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  /**
   * Lets one transaction after the other look at the same thing at Stripe, on whichever node: so
   * that nobody writes down an older state over a newer one.
   */
  void takeTurn(String stripeId) {
    em.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:what, 7))")
        .setParameter("what", stripeId)
        .getSingleResult();
  }

  Optional<Subscription> find(UUID id) {
    return Optional.ofNullable(em.find(Subscription.class, id));
  }

  /** Reads a row again that was read before its turn came. */
  void refresh(Subscription subscription) {
    em.refresh(subscription);
  }

  Optional<Subscription> byStripeId(String stripeId) {
    return em.createQuery("select s from Subscription s where s.stripeId = :id", Subscription.class)
        .setParameter("id", stripeId)
        .getResultStream()
        .findFirst();
  }

  Optional<Subscription> of(UUID userId, UUID planId) {
    return em.createQuery(
            "select s from Subscription s where s.userId = :user and s.planId = :plan",
            Subscription.class)
        .setParameter("user", userId)
        .setParameter("plan", planId)
        .getResultStream()
        .findFirst();
  }

  /** All of a user, in the order in which they were made. */
  List<Subscription> of(UUID userId) {
    return em.createQuery(
            "select s from Subscription s where s.userId = :user order by s.createdAt, s.id",
            Subscription.class)
        .setParameter("user", userId)
        .getResultList();
  }

  List<Subscription> list(
      @Nullable UUID userId, @Nullable SubscriptionStatus status, PageRequest page) {
    StringBuilder where = new StringBuilder("s.deletedAt is null");
    if (userId != null) {
      where.append(" and s.userId = :user");
    }
    if (status != null) {
      where.append(" and s.status = :status");
    }
    if (page.after().isPresent()) {
      where.append(" and (s.createdAt < :at or (s.createdAt = :at and s.id < :id))");
    }
    TypedQuery<Subscription> query =
        em.createQuery(
            "select s from Subscription s where " + where + " order by s.createdAt desc, s.id desc",
            Subscription.class);
    if (userId != null) {
      query.setParameter("user", userId);
    }
    if (status != null) {
      query.setParameter("status", status);
    }
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  /** Ids at Stripe of what is not over, in their order, after one of them. */
  List<String> running(String after, int limit) {
    return em.createQuery(
            "select s.stripeId from Subscription s where s.status <> :over and s.stripeId > :after"
                + " order by s.stripeId",
            String.class)
        .setParameter("over", SubscriptionStatus.CANCELED)
        .setParameter("after", after)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Those of these ids at Stripe that have a row. */
  List<String> known(List<String> stripeIds) {
    return em.createQuery(
            "select s.stripeId from Subscription s where s.stripeId in :ids", String.class)
        .setParameter("ids", stripeIds)
        .getResultList();
  }

  /** Where access has come or gone since that was last told, such as by time alone. */
  List<UUID> untold(Instant now, Duration grace, int limit) {
    List<?> found =
        em.createNativeQuery(
                "select s.subscription_id from streamcore.subscriptions s where s.access_told <> ("
                    + EntitlementStore.GIVES_ACCESS
                    + ")",
                UUID.class)
            .setParameter("grace", now.minus(grace).atOffset(ZoneOffset.UTC))
            .setMaxResults(limit)
            .getResultList();
    return found.stream().map(UUID.class::cast).toList();
  }

  /** Whether there is such a user, deleted ones included. */
  boolean isUser(UUID userId) {
    return em.createQuery("select count(u) from User u where u.id = :id", Long.class)
            .setParameter("id", userId)
            .getSingleResult()
        > 0;
  }

  Optional<BillingCustomer> customer(UUID userId) {
    return Optional.ofNullable(em.find(BillingCustomer.class, userId));
  }

  Optional<BillingCustomer> customer(String customerId) {
    return em.createQuery(
            "select c from BillingCustomer c where c.customerId = :id", BillingCustomer.class)
        .setParameter("id", customerId)
        .getResultStream()
        .findFirst();
  }
}
