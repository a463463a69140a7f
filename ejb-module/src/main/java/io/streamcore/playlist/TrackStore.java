package io.streamcore.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The rows of tracks. */
@ApplicationScoped
public class TrackStore {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  void add(Track track) {
    em.persist(track);
  }

  Optional<Track> find(UUID id) {
    return Optional.ofNullable(em.find(Track.class, id));
  }

  /** The row, locked against other writers until the end of the transaction. */
  Optional<Track> lock(UUID id) {
    return Optional.ofNullable(em.find(Track.class, id, LockModeType.PESSIMISTIC_WRITE));
  }

  void remove(Track track) {
    em.remove(track);
    em.flush();
  }

  /** The tracks of a playlist that are there, in their order. */
  List<Track> of(UUID playlistId) {
    return em.createQuery(
            "select t from Track t where t.playlistId = :playlist and t.deletedAt is null"
                + " order by t.position, t.createdAt, t.id",
            Track.class)
        .setParameter("playlist", playlistId)
        .getResultList();
  }

  /** Those in its recycle bin, deleted last first. */
  List<Track> deletedOf(UUID playlistId) {
    return em.createQuery(
            "select t from Track t where t.playlistId = :playlist and t.deletedAt is not null"
                + " order by t.deletedAt desc, t.id",
            Track.class)
        .setParameter("playlist", playlistId)
        .getResultList();
  }

  /** How many tracks a playlist has, those in its recycle bin included. */
  long countOf(UUID playlistId) {
    return em.createQuery("select count(t) from Track t where t.playlistId = :playlist", Long.class)
        .setParameter("playlist", playlistId)
        .getSingleResult();
  }

  /** How many tracks playlists have, and how long they play together. */
  Map<UUID, Extent> extents(Collection<UUID> playlistIds) {
    return em.createQuery(
            "select new io.streamcore.playlist.Extent(t.playlistId, count(t),"
                + " coalesce(sum(t.durationSeconds), 0L), count(u.coverPath)) from Track t"
                + " left join Upload u on u.id = t.uploadId and u.deletedAt is null"
                + " where t.playlistId in :playlists and t.deletedAt is null group by t.playlistId",
            Extent.class)
        .setParameter("playlists", playlistIds)
        .getResultStream()
        .collect(Collectors.toMap(Extent::playlistId, it -> it));
  }

  /** Whether an upload is heard in a playlist that everybody may hear. */
  boolean isPublic(UUID uploadId) {
    return em.createQuery(
                "select count(t) from Track t, Playlist p, User u where t.uploadId = :upload"
                    + " and t.deletedAt is null and p.id = t.playlistId and p.deletedAt is null"
                    + " and p.monetized = false and p.visibility = :public"
                    + " and u.id = p.userId and u.deletedAt is null and u.disabledAt is null",
                Long.class)
            .setParameter("upload", uploadId)
            .setParameter("public", Visibility.PUBLIC)
            .getSingleResult()
        > 0;
  }

  /** Tracks of an upload whose length was not known when they were added. */
  List<Track> unmeasured(UUID uploadId) {
    return em.createQuery(
            "select t from Track t where t.uploadId = :upload and t.durationSeconds = 0",
            Track.class)
        .setParameter("upload", uploadId)
        .getResultList();
  }

  /** Sound elsewhere that was last looked at before an instant, longest ago first. */
  List<UUID> checkedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select t.id from Track t, Playlist p where t.url is not null and t.deletedAt is null"
                + " and t.checkedAt < :instant and p.id = t.playlistId and p.deletedAt is null"
                + " order by t.checkedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }

  List<UUID> deletedBefore(Instant instant, int limit) {
    return em.createQuery(
            "select t.id from Track t where t.deletedAt < :instant order by t.deletedAt",
            UUID.class)
        .setParameter("instant", instant)
        .setMaxResults(limit)
        .getResultList();
  }
}
