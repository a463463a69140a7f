package io.streamcore.podcast.imports;

import io.streamcore.job.JobStatus;
import io.streamcore.media.UploadStatus;
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

/** The rows of imports and of their items. */
@ApplicationScoped
public class ImportStore {

  private static final int MAX_PROBLEMS = 1_000;

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(FeedImport feed) {
    em.persist(feed);
    em.flush();
  }

  void add(ImportItem item) {
    em.persist(item);
  }

  Optional<FeedImport> find(UUID id) {
    return Optional.ofNullable(em.find(FeedImport.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<FeedImport> lock(UUID id) {
    return Optional.ofNullable(em.find(FeedImport.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** A user's imports, latest first. */
  List<FeedImport> of(UUID userId, int limit) {
    return em.createQuery(
            "select f from FeedImport f where f.userId = :user order by f.createdAt desc",
            FeedImport.class)
        .setParameter("user", userId)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The imports that have come further since, the one longest ago first. */
  List<FeedImport> changedSince(Instant since, int limit) {
    return em.createQuery(
            "select f from FeedImport f where f.updatedAt >= :since order by f.updatedAt",
            FeedImport.class)
        .setParameter("since", since)
        .setMaxResults(limit)
        .getResultList();
  }

  Optional<ImportItem> lock(UUID importId, int position) {
    return Optional.ofNullable(
        em.find(
            ImportItem.class,
            new ImportItem.Key(importId, position),
            LockModeType.PESSIMISTIC_WRITE));
  }

  /** The next item to be done; those that were tried in vain come last. */
  Optional<ImportItem> nextWaiting(UUID importId) {
    return em.createQuery(
            "select i from ImportItem i where i.importId = :import and i.status = :waiting"
                + " order by i.attempts, i.position",
            ImportItem.class)
        .setParameter("import", importId)
        .setParameter("waiting", ItemStatus.WAITING)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** How many items there are in each status. */
  Map<ItemStatus, Long> counts(UUID importId) {
    Map<ItemStatus, Long> counts = new EnumMap<>(ItemStatus.class);
    em.createQuery(
            "select i.status, count(i) from ImportItem i where i.importId = :import"
                + " group by i.status",
            Object[].class)
        .setParameter("import", importId)
        .getResultStream()
        .forEach(row -> counts.put((ItemStatus) row[0], (Long) row[1]));
    return counts;
  }

  /** The items about which there is something to say. */
  List<ImportItem> remarked(UUID importId) {
    return em.createQuery(
            "select i from ImportItem i where i.importId = :import and i.remark is not null"
                + " order by i.position",
            ImportItem.class)
        .setParameter("import", importId)
        .setMaxResults(MAX_PROBLEMS)
        .getResultList();
  }

  /** The items whose sound arrived, but cannot be played. */
  List<ImportItem> unplayable(UUID importId) {
    return em.createQuery(
            "select i from ImportItem i, Episode e, Upload u where i.importId = :import"
                + " and e.id = i.episodeId and u.id = e.uploadId and u.status = :failed"
                + " order by i.position",
            ImportItem.class)
        .setParameter("import", importId)
        .setParameter("failed", UploadStatus.FAILED)
        .setMaxResults(MAX_PROBLEMS)
        .getResultList();
  }

  /** How many of a user's imports are under way. */
  long underWay(UUID userId) {
    return em.createQuery(
            "select count(f) from FeedImport f, Job j where f.userId = :user and j.jobId = f.jobId"
                + " and j.status in :active",
            Long.class)
        .setParameter("user", userId)
        .setParameter("active", List.of(JobStatus.QUEUED, JobStatus.RUNNING))
        .getSingleResult();
  }

  /** The podcast that a user has imported from a feed before, if it is still there. */
  Optional<UUID> podcastOf(UUID userId, String feedUrl) {
    return em.createQuery(
            "select p.id from FeedImport f, Podcast p where f.userId = :user and f.feedUrl = :url"
                + " and p.id = f.podcastId and p.deletedAt is null and p.userId = :user"
                + " order by f.createdAt desc",
            UUID.class)
        .setParameter("user", userId)
        .setParameter("url", feedUrl)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** A user's podcast of this guid. */
  Optional<UUID> podcastOf(UUID userId, UUID guid) {
    return em.createQuery(
            "select p.id from Podcast p where p.userId = :user and p.guid = :guid"
                + " and p.deletedAt is null",
            UUID.class)
        .setParameter("user", userId)
        .setParameter("guid", guid)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
