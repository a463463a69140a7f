package io.streamcore.podcast;

import io.streamcore.podcast.tag.Visibility;
import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of podcasts. */
@ApplicationScoped
public class PodcastStore {

  // whoever is locked out or deleted takes the shows along until coming back
  private static final String OWNER_PRESENT =
      " exists (select 1 from User u where u.id = p.userId and u.deletedAt is null"
          + " and u.disabledAt is null)";

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Podcast podcast) {
    em.persist(podcast);
    em.flush();
  }

  Optional<Podcast> find(UUID id) {
    return Optional.ofNullable(em.find(Podcast.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  public Optional<Podcast> lock(UUID id) {
    return Optional.ofNullable(em.find(Podcast.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Writes what changed, so that a clash shows here and the row's new version is known. */
  void flush() {
    em.flush();
  }

  /** The podcast, if everybody may know of it. */
  Optional<Podcast> findPublic(UUID id) {
    return em.createQuery(
            "select p from Podcast p where p.id = :id and p.deletedAt is null"
                + " and p.visibility = :public and"
                + OWNER_PRESENT,
            Podcast.class)
        .setParameter("id", id)
        .setParameter("public", Visibility.PUBLIC)
        .getResultStream()
        .findFirst();
  }

  /** The podcast that has that name, deleted ones included. */
  Optional<Podcast> atDomain(String name) {
    return em.createQuery("select p from Podcast p where p.customDomain = :name", Podcast.class)
        .setParameter("name", name)
        .getResultStream()
        .findFirst();
  }

  /** The names under which shows are to be found that everybody may know of. */
  Map<String, UUID> publicDomains() {
    return em.createQuery(
            "select p.customDomain, p.id from Podcast p where p.customDomain is not null"
                + " and p.deletedAt is null and p.visibility = :public",
            Object[].class)
        .setParameter("public", Visibility.PUBLIC)
        .getResultStream()
        .collect(Collectors.toMap(row -> (String) row[0], row -> (UUID) row[1]));
  }

  /** Whether the owner may use the house. */
  boolean isOwnerPresent(UUID podcastId) {
    return em.createQuery(
                "select count(p) from Podcast p where p.id = :id and" + OWNER_PRESENT, Long.class)
            .setParameter("id", podcastId)
            .getSingleResult()
        > 0;
  }

  void remove(Podcast podcast) {
    em.remove(podcast);
    em.flush();
  }

  /** Counts a change of the feed; leaves the version alone, which is the owner's. */
  public void feedChanged(UUID podcastId, Instant now) {
    em.flush();
    em.createQuery(
            "update Podcast p set p.feedRevision = p.feedRevision + 1, p.feedChangedAt = :now"
                + " where p.id = :id")
        .setParameter("now", now)
        .setParameter("id", podcastId)
        .executeUpdate();
  }

  /** Counts a change of every feed in which an upload is heard. */
  void feedsChangedBy(UUID uploadId, Instant now) {
    em.flush();
    em.createQuery(
            "update Podcast p set p.feedRevision = p.feedRevision + 1, p.feedChangedAt = :now"
                + " where p.id in (select e.podcastId from Episode e where e.uploadId = :upload)")
        .setParameter("now", now)
        .setParameter("upload", uploadId)
        .executeUpdate();
  }

  List<Podcast> list(PodcastFilter filter, boolean onlyPublic, PageRequest page) {
    StringBuilder where =
        new StringBuilder(filter.deleted() ? "p.deletedAt is not null" : "p.deletedAt is null");
    if (onlyPublic) {
      where.append(" and p.visibility = :public and").append(OWNER_PRESENT);
    }
    if (filter.userId() != null) {
      where.append(" and p.userId = :userId");
    }
    if (filter.category() != null) {
      where.append(" and lower(cast(p.categories as string)) like :category escape '!'");
    }
    if (filter.language() != null) {
      where.append(" and p.language = :language");
    }
    if (filter.text() != null) {
      where.append(
          " and (lower(p.title) like :text escape '!' or lower(p.author) like :text escape '!'"
              + " or lower(p.description) like :text escape '!')");
    }
    if (page.after().isPresent()) {
      where.append(" and (p.createdAt < :at or (p.createdAt = :at and p.id < :id))");
    }
    TypedQuery<Podcast> query =
        em.createQuery(
            "select p from Podcast p where " + where + " order by p.createdAt desc, p.id desc",
            Podcast.class);
    bind(query, filter);
    if (onlyPublic) {
      query.setParameter("public", Visibility.PUBLIC);
    }
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  private static void bind(TypedQuery<Podcast> query, PodcastFilter filter) {
    if (filter.userId() != null) {
      query.setParameter("userId", filter.userId());
    }
    String category = filter.category();
    if (category != null) {
      query.setParameter("category", "%\"" + escaped(category.toLowerCase(Locale.ROOT)) + "\"%");
    }
    if (filter.language() != null) {
      query.setParameter("language", filter.language());
    }
    String text = filter.text();
    if (text != null) {
      query.setParameter("text", "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
    }
  }

  static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select p.id from Podcast p where p.deletedAt < :instant order by p.deletedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  /** All of a user, those in the recycle bin included, in the order in which they were made. */
  List<Podcast> ownedBy(UUID userId) {
    return em.createQuery(
            "select p from Podcast p where p.userId = :userId order by p.createdAt", Podcast.class)
        .setParameter("userId", userId)
        .getResultList();
  }
}
