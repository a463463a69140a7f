package io.streamcore.catalog;

import io.streamcore.problem.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;

/** The rows of titles and of their genres. How they are found is {@link TitleSearch}'s. */
@ApplicationScoped
class TitleStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Title title) {
    em.persist(title);
    flush();
  }

  Optional<Title> find(UUID id) {
    return Optional.ofNullable(em.find(Title.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<Title> lock(UUID id) {
    return Optional.ofNullable(em.find(Title.class, id, LockModeType.PESSIMISTIC_WRITE));
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
      if (String.valueOf(e.getConstraintName()).contains("ux_content_episode")) {
        throw new Conflict(
            "episode_number",
            "unique",
            "Another episode of the season has this number; it may be in the recycle bin.");
      }
      throw e;
    }
  }

  void remove(Title title) {
    em.remove(title);
    em.flush();
  }

  /** Whether a series has episodes, deleted ones included. */
  boolean hasEpisodes(UUID seriesId) {
    return !em.createQuery("select t.id from Title t where t.parentId = :series", UUID.class)
        .setParameter("series", seriesId)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  /** Gives a title these genres, and no others. */
  void classify(UUID titleId, List<String> genres) {
    em.createNativeQuery("DELETE FROM {h-schema}content_genres WHERE content_id = :title")
        .setParameter("title", titleId)
        .executeUpdate();
    for (String genre : genres) {
      em.createNativeQuery(
              "INSERT INTO {h-schema}content_genres (content_id, genre_id)"
                  + " SELECT :title, genre_id FROM {h-schema}genres WHERE name = :genre")
          .setParameter("title", titleId)
          .setParameter("genre", genre)
          .executeUpdate();
    }
  }

  /** The genres of titles, in alphabetical order. */
  Map<UUID, List<String>> genresOf(Collection<UUID> titleIds) {
    if (titleIds.isEmpty()) {
      return Map.of();
    }
    List<?> rows =
        em.createNativeQuery(
                "SELECT c.content_id, g.name FROM {h-schema}content_genres c"
                    + " JOIN {h-schema}genres g USING (genre_id)"
                    + " WHERE c.content_id IN (:titles) ORDER BY g.name",
                Object[].class)
            .setParameter("titles", titleIds)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                TreeMap::new,
                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
  }

  /** The genres of all titles. */
  Map<UUID, List<String>> genresOfAll() {
    List<?> rows =
        em.createNativeQuery(
                "SELECT c.content_id, g.name FROM {h-schema}content_genres c"
                    + " JOIN {h-schema}genres g USING (genre_id) ORDER BY g.name",
                Object[].class)
            .getResultList();
    return rows.stream()
        .map(Object[].class::cast)
        .collect(
            Collectors.groupingBy(
                row -> (UUID) row[0],
                Collectors.mapping(row -> (String) row[1], Collectors.toList())));
  }

  /** All genres, in alphabetical order. */
  List<String> genres() {
    List<?> names =
        em.createNativeQuery("SELECT name FROM {h-schema}genres ORDER BY name", String.class)
            .getResultList();
    return names.stream().map(String.class::cast).toList();
  }

  /** Adds a genre; false: there is one of this name. */
  boolean addGenre(String name) {
    return em.createNativeQuery(
                "INSERT INTO {h-schema}genres (name) VALUES (:name) ON CONFLICT DO NOTHING")
            .setParameter("name", name)
            .executeUpdate()
        > 0;
  }

  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select t.id from Title t where t.deletedAt < :instant order by t.deletedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  /** The episodes of a series, deleted ones included. */
  List<Title> episodesOf(UUID seriesId) {
    return em.createQuery("select t from Title t where t.parentId = :series", Title.class)
        .setParameter("series", seriesId)
        .getResultList();
  }

  /** All of a user, those in the recycle bin included, in the order in which they were made. */
  List<Title> ownedBy(UUID userId) {
    return em.createQuery(
            "select t from Title t where t.userId = :userId order by t.createdAt", Title.class)
        .setParameter("userId", userId)
        .getResultList();
  }
}
