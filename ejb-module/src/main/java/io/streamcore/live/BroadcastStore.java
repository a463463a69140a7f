package io.streamcore.live;

import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** The rows of broadcasts and of their titles. */
@ApplicationScoped
public class BroadcastStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  boolean has(UUID broadcastId) {
    return em.find(Broadcast.class, broadcastId) != null;
  }

  boolean hasTitle(UUID titleId) {
    return em.find(BroadcastTitle.class, titleId) != null;
  }

  void add(Broadcast broadcast) {
    em.persist(broadcast);
    em.flush();
  }

  void add(BroadcastTitle title) {
    em.persist(title);
  }

  /** What is on air, latest first: one, unless the relay went without a word. */
  List<Broadcast> onAir(UUID streamId) {
    return em.createQuery(
            "select b from Broadcast b where b.streamId = :streamId and b.endedAt is null"
                + " order by b.startedAt desc",
            Broadcast.class)
        .setParameter("streamId", streamId)
        .getResultList();
  }

  List<Broadcast> leftOpenBy(String node) {
    return em.createQuery(
            "select b from Broadcast b where b.node = :node and b.endedAt is null", Broadcast.class)
        .setParameter("node", node)
        .getResultList();
  }

  List<Broadcast> list(UUID streamId, PageRequest page) {
    String after =
        page.after().isPresent()
            ? " and (b.startedAt < :at or (b.startedAt = :at and b.id < :id))"
            : "";
    TypedQuery<Broadcast> query =
        em.createQuery(
                "select b from Broadcast b where b.streamId = :streamId"
                    + after
                    + " order by b.startedAt desc, b.id desc",
                Broadcast.class)
            .setParameter("streamId", streamId);
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  /** The titles of broadcasts, in order; at most so many. */
  List<BroadcastTitle> titles(Collection<UUID> broadcastIds, int limit) {
    return em.createQuery(
            "select t from BroadcastTitle t where t.broadcastId in :ids order by t.startedAt",
            BroadcastTitle.class)
        .setParameter("ids", broadcastIds)
        .setMaxResults(limit)
        .getResultList();
  }
}
