package io.streamcore.podcast;

import io.streamcore.podcast.tag.TranscriptFormat;
import io.streamcore.podcast.tag.Visibility;
import io.streamcore.podcast.transcript.Transcript;
import io.streamcore.podcast.transcript.TranscriptName;
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

/** The rows of episodes and of their transcripts. */
@ApplicationScoped
public class EpisodeStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Episode episode) {
    em.persist(episode);
    flush();
  }

  public Optional<Episode> find(UUID id) {
    return Optional.ofNullable(em.find(Episode.class, id));
  }

  /** Whether an episode of this podcast that is there plays an upload. */
  boolean isPlayedBy(UUID podcastId, UUID uploadId) {
    return em.createQuery(
                "select count(e) from Episode e where e.podcastId = :podcast"
                    + " and e.uploadId = :upload and e.deletedAt is null",
                Long.class)
            .setParameter("podcast", podcastId)
            .setParameter("upload", uploadId)
            .getSingleResult()
        > 0;
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<Episode> lock(UUID id) {
    return Optional.ofNullable(em.find(Episode.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /**
   * Writes what changed, so that a clash shows here and the row's new version is known.
   *
   * @throws Conflict if another episode has the number
   */
  void flush() {
    try {
      em.flush();
    } catch (ConstraintViolationException e) {
      if (String.valueOf(e.getConstraintName()).contains("ux_episodes_podcast_number")) {
        throw new Conflict(
            "episode_number",
            "unique",
            "Another episode of the podcast has this number; it may be in the recycle bin.");
      }
      throw e;
    }
  }

  void remove(Episode episode) {
    em.remove(episode);
    em.flush();
  }

  /** The number after the highest one, deleted episodes counted. */
  int nextNumber(UUID podcastId) {
    return em.createQuery(
                "select coalesce(max(e.number), 0) from Episode e where e.podcastId = :podcast",
                Integer.class)
            .setParameter("podcast", podcastId)
            .getSingleResult()
        + 1;
  }

  boolean hasNumber(UUID podcastId, int number) {
    return em.createQuery(
                "select count(e) from Episode e where e.podcastId = :podcast and e.number = :number",
                Long.class)
            .setParameter("podcast", podcastId)
            .setParameter("number", number)
            .getSingleResult()
        > 0;
  }

  /** All episodes of an upload that are not deleted, locked. */
  List<Episode> lockOfUpload(UUID uploadId) {
    return em.createQuery(
            "select e from Episode e where e.uploadId = :upload and e.deletedAt is null",
            Episode.class)
        .setParameter("upload", uploadId)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  Optional<Episode> findByGuid(UUID podcastId, String guid) {
    return em.createQuery(
            "select e from Episode e where e.podcastId = :podcast and e.guid = :guid",
            Episode.class)
        .setParameter("podcast", podcastId)
        .setParameter("guid", guid)
        .getResultStream()
        .findFirst();
  }

  List<Episode> list(UUID podcastId, EpisodeFilter filter, Instant now, PageRequest page) {
    StringBuilder where =
        new StringBuilder(filter.deleted() ? "e.deletedAt is not null" : "e.deletedAt is null");
    if (filter.out()) {
      where.append(" and e.published = true and e.publicationDate <= :now");
    }
    if (filter.season() != null) {
      where.append(" and e.season = :season");
    }
    if (filter.text() != null) {
      where.append(
          " and (lower(e.title) like :text escape '!' or lower(e.description) like :text escape"
              + " '!')");
    }
    if (page.after().isPresent()) {
      where.append(" and (e.publicationDate < :at or (e.publicationDate = :at and e.id < :id))");
    }
    TypedQuery<Episode> query =
        em.createQuery(
                "select e from Episode e where e.podcastId = :podcast and "
                    + where
                    + " order by e.publicationDate desc, e.id desc",
                Episode.class)
            .setParameter("podcast", podcastId);
    if (filter.out()) {
      query.setParameter("now", now);
    }
    if (filter.season() != null) {
      query.setParameter("season", filter.season());
    }
    String text = filter.text();
    if (text != null) {
      query.setParameter("text", "%" + PodcastStore.escaped(text.toLowerCase(Locale.ROOT)) + "%");
    }
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  /**
   * What can be heard of a podcast, latest publication first.
   *
   * @param sold also what has to be paid for
   */
  List<Episode> inFeed(UUID podcastId, Instant now, boolean sold, int limit) {
    return em.createQuery(
            "select e from Episode e where e.podcastId = :podcast and e.deletedAt is null"
                + " and e.published = true and e.publicationDate <= :now"
                + " and (e.monetized = false or :sold = true)"
                + " order by e.publicationDate desc, e.id desc",
            Episode.class)
        .setParameter("sold", sold)
        .setParameter("podcast", podcastId)
        .setParameter("now", now)
        .setMaxResults(limit)
        .getResultList();
  }

  /** When what is out came out last. */
  Optional<Instant> latestOut(UUID podcastId, Instant now, boolean sold) {
    return Optional.ofNullable(
        em.createQuery(
                "select max(e.publicationDate) from Episode e where e.podcastId = :podcast"
                    + " and e.deletedAt is null and e.published = true"
                    + " and (e.monetized = false or :sold = true)"
                    + " and e.publicationDate <= :now",
                Instant.class)
            .setParameter("sold", sold)
            .setParameter("podcast", podcastId)
            .setParameter("now", now)
            .getSingleResult());
  }

  /** Whether an upload is heard in an episode that everybody may hear. */
  boolean isPublic(UUID uploadId, Instant now) {
    return em.createQuery(
                "select count(e) from Episode e, Podcast p, User u where e.uploadId = :upload"
                    + " and e.deletedAt is null and e.published = true"
                    + " and e.publicationDate <= :now and e.monetized = false"
                    + " and p.id = e.podcastId and p.deletedAt is null and p.monetized = false"
                    + " and p.visibility = :public"
                    + " and u.id = p.userId and u.deletedAt is null and u.disabledAt is null",
                Long.class)
            .setParameter("upload", uploadId)
            .setParameter("now", now)
            .setParameter("public", Visibility.PUBLIC)
            .getSingleResult()
        > 0;
  }

  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select e.id from Episode e where e.deletedAt < :instant order by e.deletedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  /** All of a podcast, those in the recycle bin included. */
  List<Episode> of(UUID podcastId) {
    return em.createQuery(
            "select e from Episode e where e.podcastId = :podcast order by e.number", Episode.class)
        .setParameter("podcast", podcastId)
        .getResultList();
  }

  public void add(Transcript transcript) {
    em.persist(transcript);
    em.flush();
  }

  public void remove(Transcript transcript) {
    em.remove(transcript);
    em.flush();
  }

  public Optional<Transcript> transcript(UUID episodeId, String language, TranscriptFormat format) {
    return em.createQuery(
            "select t from Transcript t where t.episodeId = :episode and t.language = :language"
                + " and t.format = :format",
            Transcript.class)
        .setParameter("episode", episodeId)
        .setParameter("language", language)
        .setParameter("format", format)
        .getResultStream()
        .findFirst();
  }

  /** Which transcripts episodes have, without their text. */
  public List<TranscriptName> transcriptNames(Collection<UUID> episodeIds) {
    return em.createQuery(
            "select new io.streamcore.podcast.transcript.TranscriptName(t.episodeId, t.language, t.format)"
                + " from Transcript t where t.episodeId in :episodes"
                + " order by t.language, t.format",
            TranscriptName.class)
        .setParameter("episodes", episodeIds)
        .getResultList();
  }
}
