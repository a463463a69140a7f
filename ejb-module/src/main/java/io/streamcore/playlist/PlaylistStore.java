package io.streamcore.playlist;

import io.streamcore.request.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** The rows of playlists. */
@ApplicationScoped
public class PlaylistStore {

  // whoever is locked out or deleted takes the playlists along until coming back
  private static final String OWNER_PRESENT =
      " exists (select 1 from User u where u.id = p.userId and u.deletedAt is null"
          + " and u.disabledAt is null)";

  private static final String MATCHES =
      " and (lower(p.title) like :text escape '!' or lower(p.description) like :text escape '!'"
          + " or exists (select 1 from Track t where t.playlistId = p.id and t.deletedAt is null"
          + " and (lower(t.title) like :text escape '!' or lower(t.artist) like :text escape '!')))";

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Playlist playlist) {
    em.persist(playlist);
    em.flush();
  }

  Optional<Playlist> find(UUID id) {
    return Optional.ofNullable(em.find(Playlist.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<Playlist> lock(UUID id) {
    return Optional.ofNullable(em.find(Playlist.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  /** Writes what changed, so that the rows' new versions are known. */
  void flush() {
    em.flush();
  }

  /** Whether the owner may use the house. */
  boolean isOwnerPresent(UUID playlistId) {
    return em.createQuery(
                "select count(p) from Playlist p where p.id = :id and" + OWNER_PRESENT, Long.class)
            .setParameter("id", playlistId)
            .getSingleResult()
        > 0;
  }

  void remove(Playlist playlist) {
    em.remove(playlist);
    em.flush();
  }

  long countOf(UUID userId) {
    return em.createQuery("select count(p) from Playlist p where p.userId = :userId", Long.class)
        .setParameter("userId", userId)
        .getSingleResult();
  }

  List<Playlist> list(PlaylistFilter filter, boolean onlyPublic, PageRequest page) {
    StringBuilder where =
        new StringBuilder(filter.deleted() ? "p.deletedAt is not null" : "p.deletedAt is null");
    if (onlyPublic) {
      where.append(" and p.visibility = :public and").append(OWNER_PRESENT);
    }
    if (filter.userId() != null) {
      where.append(" and p.userId = :userId");
    }
    if (filter.text() != null) {
      where.append(MATCHES);
    }
    if (page.after().isPresent()) {
      where.append(" and (p.createdAt < :at or (p.createdAt = :at and p.id < :id))");
    }
    TypedQuery<Playlist> query =
        em.createQuery(
            "select p from Playlist p where " + where + " order by p.createdAt desc, p.id desc",
            Playlist.class);
    if (onlyPublic) {
      query.setParameter("public", Visibility.PUBLIC);
    }
    if (filter.userId() != null) {
      query.setParameter("userId", filter.userId());
    }
    String text = filter.text();
    if (text != null) {
      query.setParameter("text", "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%");
    }
    page.after()
        .ifPresent(place -> query.setParameter("at", place.at()).setParameter("id", place.id()));
    return query.setMaxResults(page.fetch()).getResultList();
  }

  private static String escaped(String text) {
    return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
  }

  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select p.id from Playlist p where p.deletedAt < :instant order by p.deletedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  /** All of a user, those in the recycle bin included, in the order in which they were made. */
  List<Playlist> ownedBy(UUID userId) {
    return em.createQuery(
            "select p from Playlist p where p.userId = :userId order by p.createdAt",
            Playlist.class)
        .setParameter("userId", userId)
        .getResultList();
  }
}
