package io.streamcore.billing;

import io.streamcore.problem.PaymentRequired.Offer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the rows of plans and subscriptions say about access, in single queries by index. */
@ApplicationScoped
class EntitlementStore {

  /**
   * Whether a subscription {@code s} gives access. A paid period that ended longer ago than the
   * grace period gives none either: then nothing was heard of the renewal.
   */
  static final String GIVES_ACCESS =
      " s.deleted_at is null and s.withheld_reason is null"
          + " and (s.status in ('active', 'trialing')"
          + " and (s.expires_at is null or s.expires_at > :grace)"
          + " or s.status = 'past_due' and coalesce(s.past_due_since, s.updated_at) > :grace)";

  private static final String OPEN_SUBSCRIPTIONS =
      " from streamcore.subscriptions s"
          + " join streamcore.monetization_plans p on p.plan_id = s.plan_id"
          + " join streamcore.users u on u.user_id = s.user_id"
          + " where s.user_id = :user and u.deleted_at is null and u.disabled_at is null and"
          + GIVES_ACCESS;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  boolean opens(UUID userId, Entitlement entitlement, Instant now, Duration grace) {
    return !em.createNativeQuery(
            "select 1 from streamcore.users where user_id = :user and role = 'admin'"
                + " and deleted_at is null and disabled_at is null"
                + " union all select 1"
                + OPEN_SUBSCRIPTIONS
                + " and jsonb_exists(p.features, :feature)",
            Integer.class)
        .setParameter("user", userId)
        .setParameter("grace", moment(now.minus(grace)))
        .setParameter("feature", entitlement.wireName())
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  Set<UUID> holders(Entitlement entitlement, Instant now, Duration grace) {
    List<?> rows =
        em.createNativeQuery(
                "select user_id from streamcore.users where role = 'admin'"
                    + " and deleted_at is null and disabled_at is null"
                    + " union select s.user_id from streamcore.subscriptions s"
                    + " join streamcore.monetization_plans p on p.plan_id = s.plan_id"
                    + " join streamcore.users u on u.user_id = s.user_id"
                    + " where u.deleted_at is null and u.disabled_at is null and"
                    + GIVES_ACCESS
                    + " and jsonb_exists(p.features, :feature)",
                UUID.class)
            .setParameter("grace", moment(now.minus(grace)))
            .setParameter("feature", entitlement.wireName())
            .getResultList();
    return rows.stream().map(UUID.class::cast).collect(Collectors.toSet());
  }

  int devices(UUID userId, Instant now, Duration grace) {
    Query query =
        em.createNativeQuery(
                "select cast(coalesce(max(p.max_devices), 1) as integer)" + OPEN_SUBSCRIPTIONS,
                Integer.class)
            .setParameter("user", userId)
            .setParameter("grace", moment(now.minus(grace)));
    return (Integer) query.getSingleResult();
  }

  List<Offer> offers(Entitlement entitlement) {
    List<?> rows =
        em.createNativeQuery(
                "select plan_id, name, price_cents, currency, billing_interval"
                    + " from streamcore.monetization_plans"
                    + " where deleted_at is null and jsonb_exists(features, :feature)"
                    + " order by price_cents, name, plan_id",
                Object[].class)
            .setParameter("feature", entitlement.wireName())
            .setMaxResults(20)
            .getResultList();
    return rows.stream().map(row -> offer((Object[]) row)).toList();
  }

  private static Offer offer(Object[] row) {
    return new Offer(
        (UUID) row[0], (String) row[1], (Integer) row[2], (String) row[3], (String) row[4]);
  }

  private static OffsetDateTime moment(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
