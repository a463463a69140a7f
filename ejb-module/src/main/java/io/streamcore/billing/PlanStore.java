package io.streamcore.billing;

import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The rows of plans, and of all prices that they have had. */
@ApplicationScoped
class PlanStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Object row) {
    em.persist(row);
    em.flush();
  }

  void flush() {
    em.flush();
  }

  Optional<Plan> find(UUID id) {
    return Optional.ofNullable(em.find(Plan.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<Plan> lock(UUID id) {
    return Optional.ofNullable(em.find(Plan.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Whether a plan, deleted or not, is this product. */
  boolean isTaken(String productId) {
    return em.createQuery("select count(p) from Plan p where p.productId = :product", Long.class)
            .setParameter("product", productId)
            .getSingleResult()
        > 0;
  }

  /** A price that a plan has or had. */
  Optional<PlanPrice> price(String priceId) {
    return Optional.ofNullable(em.find(PlanPrice.class, priceId));
  }

  List<Plan> list(boolean deleted, PageRequest page) {
    String where = deleted ? "p.deletedAt is not null" : "p.deletedAt is null";
    if (page.after().isPresent()) {
      where += " and (p.createdAt < :at or (p.createdAt = :at and p.id < :id))";
    }
    TypedQuery<Plan> query =
        em.createQuery(
            "select p from Plan p where " + where + " order by p.createdAt desc, p.id desc",
            Plan.class);
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }
}
