package io.streamcore.billing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The rows of events that Stripe has told. */
@ApplicationScoped
class NoticeStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  /** Adds a notice; false: it was there, and is counted once more. Whoever is first, waits. */
  boolean add(BillingNotice notice) {
    int added =
        em.createNativeQuery(
                "insert into streamcore.billing_events"
                    + " (event_id, type, about, subject_id, created_at, received_at)"
                    + " values (:id, :type, :about, :subject, :created, :received)"
                    + " on conflict (event_id) do nothing")
            .setParameter("id", notice.id())
            .setParameter("type", notice.notice().type())
            .setParameter("about", notice.about())
            .setParameter("subject", notice.notice().subjectId())
            .setParameter("created", notice.notice().at().atOffset(ZoneOffset.UTC))
            .setParameter("received", notice.receivedAt().atOffset(ZoneOffset.UTC))
            .executeUpdate();
    if (added == 0) {
      lock(notice.id()).ifPresent(BillingNotice::delivered);
    }
    return added > 0;
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<BillingNotice> lock(String id) {
    return Optional.ofNullable(em.find(BillingNotice.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Ids of what was told before an instant and has not been followed yet. */
  List<String> overdue(Instant before, int limit) {
    return em.createQuery(
            "select n.id from BillingNotice n where n.processedAt is null"
                + " and n.receivedAt < :before order by n.receivedAt",
            String.class)
        .setParameter("before", before)
        .setMaxResults(limit)
        .getResultList();
  }

  int forget(Instant before) {
    return em.createQuery(
            "delete from BillingNotice n where n.receivedAt < :before and n.processedAt is not null")
        .setParameter("before", before)
        .executeUpdate();
  }
}
