package io.streamcore.live;

import io.streamcore.problem.Conflict;
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
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** The rows of streams. */
@ApplicationScoped
public class StreamStore {

  private static final String LIVE =
      " and exists (select 1 from Broadcast b where b.streamId = s.id and b.endedAt is null)";

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Stream stream) {
    em.persist(stream);
    flush();
  }

  Optional<Stream> find(UUID id) {
    return Optional.ofNullable(em.find(Stream.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<Stream> lock(UUID id) {
    return Optional.ofNullable(em.find(Stream.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Writes what changed, so that a clash shows here and the row's new version is known.
   *
   * @throws Conflict if another stream has the mount
   */
  void flush() {
    try {
      em.flush();
    } catch (ConstraintViolationException e) {
      if (String.valueOf(e.getConstraintName()).contains("ux_streams_push_mount")) {
        throw taken();
      }
      throw e;
    }
  }

  void remove(Stream stream) {
    em.remove(stream);
    em.flush();
  }

  /** The streams that the filter lets through and the viewer may know of. */
  List<Stream> list(StreamFilter filter, boolean onlyPublic, PageRequest page) {
    StringBuilder where =
        new StringBuilder(filter.deleted() ? "s.deletedAt is not null" : "s.deletedAt is null");
    if (onlyPublic) {
      where.append(" and s.visibility = :public and s.ownerGone = false");
    }
    if (filter.userId() != null) {
      where.append(" and s.userId = :userId");
    }
    if (filter.genre() != null) {
      where.append(" and lower(s.genre) = :genre");
    }
    if (filter.text() != null) {
      where.append(
          " and (lower(s.name) like :text escape '!' or lower(s.genre) like :text escape '!'"
              + " or lower(s.description) like :text escape '!')");
    }
    if (filter.live()) {
      where.append(LIVE);
    }
    if (page.after().isPresent()) {
      where.append(" and (s.createdAt < :at or (s.createdAt = :at and s.id < :id))");
    }
    TypedQuery<Stream> query =
        em.createQuery(
            "select s from Stream s where " + where + " order by s.createdAt desc, s.id desc",
            Stream.class);
    bind(query, filter);
    if (onlyPublic) {
      query.setParameter("public", Visibility.PUBLIC);
    }
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  private static void bind(TypedQuery<Stream> query, StreamFilter filter) {
    if (filter.userId() != null) {
      query.setParameter("userId", filter.userId());
    }
    String genre = filter.genre();
    if (genre != null) {
      query.setParameter("genre", genre.toLowerCase(Locale.ROOT));
    }
    String text = filter.text();
    if (text != null) {
      query.setParameter("text", "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
    }
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  /** All streams that the relay is to have. */
  List<Stream> present() {
    return em.createQuery(
            "select s from Stream s where s.deletedAt is null and s.ownerGone = false",
            Stream.class)
        .getResultList();
  }

  /** What changed at or after an instant, oldest change first. */
  List<Stream> changedSince(Instant since, int limit) {
    return em.createQuery(
            "select s from Stream s where s.updatedAt >= :since order by s.updatedAt", Stream.class)
        .setParameter("since", since)
        .setMaxResults(limit)
        .getResultList();
  }

  /**
   * Passes if no other stream has the mount. Asked before a row is written, so that an ordinary
   * clash is not logged as a failed statement, sealed key and all; {@link #flush} sees the rest.
   *
   * @throws Conflict if another has it
   */
  void requireFree(UUID id, StreamSettings.Ingest ingest) {
    boolean taken =
        ingest.mode() == IngestMode.PUSH
            && pushedAt(ingest.mount()).filter(other -> !other.id().equals(id)).isPresent();
    if (taken) {
      throw taken();
    }
  }

  private static Conflict taken() {
    return new Conflict("mount", "unique", "Another stream has this mount.");
  }

  Optional<Stream> pushedAt(String mount) {
    return em.createQuery(
            "select s from Stream s where s.mount = :mount and s.ingestMode = :push"
                + " and s.deletedAt is null",
            Stream.class)
        .setParameter("mount", mount)
        .setParameter("push", IngestMode.PUSH)
        .getResultStream()
        .findFirst();
  }

  /**
   * The push streams whose key has one of these fingerprints; two at most, for more say no more.
   */
  List<Stream> pushedWithKey(Collection<String> macs) {
    return em.createQuery(
            "select s from Stream s where s.keyMac in :macs and s.ingestMode = :push"
                + " and s.deletedAt is null",
            Stream.class)
        .setParameter("macs", macs)
        .setParameter("push", IngestMode.PUSH)
        .setMaxResults(2)
        .getResultList();
  }

  /** Notes why a source is not there, or that it is; leaves the version alone. */
  void noteError(UUID id, @Nullable String reason, @Nullable Instant at, Instant now) {
    em.createQuery(
            "update Stream s set s.sourceError = :reason, s.sourceErrorAt = :at,"
                + " s.updatedAt = :now where s.id = :id"
                + " and (s.sourceError is not null or :reason is not null)")
        .setParameter("reason", reason)
        .setParameter("at", at)
        .setParameter("now", now)
        .setParameter("id", id)
        .executeUpdate();
  }

  /** Streams whose key was sealed with another master key than this, deleted ones included. */
  List<UUID> notSealedWith(String keyId, int limit) {
    return em.createQuery(
            "select s.id from Stream s where s.keySealed not like :sealed escape '!'", UUID.class)
        .setParameter("sealed", escaped(keyId) + ":%")
        .setMaxResults(limit)
        .getResultList();
  }

  long countOf(UUID userId) {
    return em.createQuery("select count(s) from Stream s where s.userId = :userId", Long.class)
        .setParameter("userId", userId)
        .getSingleResult();
  }

  List<Stream> ownedBy(UUID userId) {
    return em.createQuery(
            "select s from Stream s where s.userId = :userId order by s.createdAt", Stream.class)
        .setParameter("userId", userId)
        .getResultList();
  }

  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select s.id from Stream s where s.deletedAt < :instant order by s.deletedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }
}
