package io.streamcore.media;

import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of uploads and of their segments. */
@ApplicationScoped
public class UploadStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Upload upload) {
    em.persist(upload);
    em.flush();
  }

  Optional<Upload> find(UUID id) {
    return Optional.ofNullable(em.find(Upload.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<Upload> lock(UUID id) {
    return Optional.ofNullable(em.find(Upload.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Writes what changed, so that a clash shows here and the row's new version is known. */
  void flush() {
    em.flush();
  }

  /**
   * Moves an upload on; a late or repeated report never moves it back. Leaves the version alone.
   *
   * @return whether anything changed
   */
  boolean progress(UUID id, UploadStep step, int percent, Instant now) {
    return em.createQuery(
                "update Upload u set u.step = :step, u.percent = :percent, u.updatedAt = :now"
                    + " where u.id = :id and u.status = :processing and u.percent <= :percent")
            .setParameter("step", step)
            .setParameter("percent", percent)
            .setParameter("now", now)
            .setParameter("id", id)
            .setParameter("processing", UploadStatus.PROCESSING)
            .executeUpdate()
        > 0;
  }

  void remove(Upload upload) {
    em.remove(upload);
    em.flush();
  }

  List<Upload> list(UploadFilter filter, PageRequest page) {
    StringBuilder where =
        new StringBuilder(
            filter.deleted()
                ? "u.deletedAt is not null and u.erasedAt is null"
                : "u.deletedAt is null");
    if (filter.userId() != null) {
      where.append(" and u.userId = :userId");
    }
    if (filter.status() != null) {
      where.append(" and u.status = :status");
    }
    if (filter.text() != null) {
      where.append(
          " and (lower(u.title) like :text escape '!' or lower(u.artist) like :text escape '!'"
              + " or lower(u.originalFilename) like :text escape '!')");
    }
    if (page.after().isPresent()) {
      where.append(" and (u.createdAt < :at or (u.createdAt = :at and u.id < :id))");
    }
    TypedQuery<Upload> query =
        em.createQuery(
            "select u from Upload u where " + where + " order by u.createdAt desc, u.id desc",
            Upload.class);
    bind(query, filter);
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  private static void bind(TypedQuery<Upload> query, UploadFilter filter) {
    if (filter.userId() != null) {
      query.setParameter("userId", filter.userId());
    }
    if (filter.status() != null) {
      query.setParameter("status", filter.status());
    }
    String text = filter.text();
    if (text != null) {
      query.setParameter("text", "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
    }
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** Those of these uploads that are not deleted. */
  List<Upload> present(Collection<UUID> ids) {
    return em.createQuery(
            "select u from Upload u where u.id in :ids and u.deletedAt is null", Upload.class)
        .setParameter("ids", ids)
        .getResultList();
  }

  /** How many bytes the best rendition of each of these uploads has, where it has one. */
  Map<UUID, Long> ladderBytes(Collection<UUID> ids) {
    return em.createQuery(
            "select s.uploadId, sum(s.sizeBytes) from HlsSegment s where s.uploadId in :ids"
                + " group by s.uploadId",
            Object[].class)
        .setParameter("ids", ids)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Long) row[1]));
  }

  /** What changed at or after an instant, oldest change first. */
  List<Upload> changedSince(Instant since, int limit) {
    return em.createQuery(
            "select u from Upload u where u.updatedAt >= :since order by u.updatedAt", Upload.class)
        .setParameter("since", since)
        .setMaxResults(limit)
        .getResultList();
  }

  /** Deleted ones that are not erased, longest ago first. */
  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select u.id from Upload u where u.deletedAt < :instant and u.erasedAt is null"
                + " order by u.deletedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The bytes of all originals that a user keeps, the recycle bin included. */
  long bytesOf(UUID userId) {
    return em.createQuery(
            "select coalesce(sum(u.sizeBytes), 0) from Upload u where u.userId = :userId",
            Long.class)
        .setParameter("userId", userId)
        .getSingleResult();
  }

  List<Upload> ownedBy(UUID userId) {
    return em.createQuery(
            "select u from Upload u where u.userId = :userId order by u.createdAt", Upload.class)
        .setParameter("userId", userId)
        .getResultList();
  }

  void removeSegments(UUID uploadId) {
    em.createQuery("delete from HlsSegment s where s.uploadId = :uploadId")
        .setParameter("uploadId", uploadId)
        .executeUpdate();
  }

  /** Puts these segments in the place of all that the upload had. */
  void replaceSegments(UUID uploadId, List<PublishedSegment> segments, Instant now) {
    removeSegments(uploadId);
    for (PublishedSegment segment : segments) {
      em.persist(new HlsSegment(uploadId, segment, now));
    }
  }
}
