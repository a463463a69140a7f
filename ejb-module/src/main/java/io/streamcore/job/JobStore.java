package io.streamcore.job;

import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger's rows in the database. */
@ApplicationScoped
class JobStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Job job) {
    em.persist(job);
  }

  /** Adds a job unless one with its key is there; two nodes may try at once. */
  boolean addOnce(UUID jobId, JobType type, String onceKey, Instant now) {
    return em.createNativeQuery(
                "insert into streamcore.jobs"
                    + " (job_id, type, status, payload, attempts, created_at, scheduled_at, once_key)"
                    + " values (?1, ?2, 'queued', '{}'::jsonb, 0, ?3, ?3, ?4)"
                    + " on conflict (once_key) do nothing")
            .setParameter(1, jobId)
            .setParameter(2, type.jobName())
            .setParameter(3, now)
            .setParameter(4, onceKey)
            .executeUpdate()
        == 1;
  }

  Optional<Job> find(UUID jobId) {
    return Optional.ofNullable(em.find(Job.class, jobId));
  }

  /** The job, locked until the transaction ends. */
  Optional<Job> lock(UUID jobId) {
    return Optional.ofNullable(em.find(Job.class, jobId, LockModeType.PESSIMISTIC_WRITE));
  }

  /** A page of the ledger, newest first, and one row more. */
  List<Job> page(@Nullable JobStatus status, @Nullable JobType type, PageRequest request) {
    Place after = request.after().orElse(null);
    StringBuilder jpql = new StringBuilder("select j from Job j where true = true");
    if (status != null) {
      jpql.append(" and j.status = :status");
    }
    if (type != null) {
      jpql.append(" and j.type = :type");
    }
    if (after != null) {
      jpql.append(" and (j.createdAt < :at or j.createdAt = :at and j.jobId < :id)");
    }
    var query =
        em.createQuery(
                jpql.append(" order by j.createdAt desc, j.jobId desc").toString(), Job.class)
            .setMaxResults(request.fetch());
    if (status != null) {
      query.setParameter("status", status);
    }
    if (type != null) {
      query.setParameter("type", type);
    }
    if (after != null) {
      query.setParameter("at", after.at()).setParameter("id", after.id());
    }
    return query.getResultList();
  }

  /** Says that the node lives, for all jobs it runs. */
  void beat(String node, Instant now) {
    em.createQuery(
            "update Job j set j.heartbeatAt = :now where j.node = :node and j.status = :running")
        .setParameter("now", now)
        .setParameter("node", node)
        .setParameter("running", JobStatus.RUNNING)
        .executeUpdate();
  }

  /** The running jobs of a node that are asked to stop. */
  List<Job> stopRequested(String node) {
    return em.createQuery(
            "select j from Job j where j.node = :node and j.status = :running and j.stopRequested",
            Job.class)
        .setParameter("node", node)
        .setParameter("running", JobStatus.RUNNING)
        .getResultList();
  }

  /** Jobs that count as running, but whose node has not been heard since. */
  List<Job> silentSince(Instant since) {
    return em.createQuery(
            "select j from Job j where j.status = :running and j.heartbeatAt < :since", Job.class)
        .setParameter("running", JobStatus.RUNNING)
        .setParameter("since", since)
        .getResultList();
  }

  List<Job> runningOn(String node) {
    return em.createQuery(
            "select j from Job j where j.node = :node and j.status = :running", Job.class)
        .setParameter("node", node)
        .setParameter("running", JobStatus.RUNNING)
        .getResultList();
  }

  /** Queued jobs that should have been taken long ago. */
  List<Job> overdue(Instant since) {
    return em.createQuery(
            "select j from Job j where j.status = :queued and j.scheduledAt < :since", Job.class)
        .setParameter("queued", JobStatus.QUEUED)
        .setParameter("since", since)
        .getResultList();
  }

  /** Ended jobs that an operator may still abandon in the batch runtime. */
  List<Job> abandonable() {
    return em.createQuery(
            "select j from Job j where j.status in (:failed, :stopped) and j.executionId is not null",
            Job.class)
        .setParameter("failed", JobStatus.FAILED)
        .setParameter("stopped", JobStatus.STOPPED)
        .getResultList();
  }

  Map<JobStatus, Long> countByStatus() {
    Map<JobStatus, Long> counts = new EnumMap<>(JobStatus.class);
    for (JobStatus status : JobStatus.values()) {
      counts.put(status, 0L);
    }
    em.createQuery("select j.status, count(j) from Job j group by j.status", Object[].class)
        .getResultList()
        .forEach(row -> counts.put((JobStatus) row[0], (Long) row[1]));
    return counts;
  }
}
