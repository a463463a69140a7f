package io.streamcore.playlist;

import io.streamcore.media.UploadRetention;
import io.streamcore.storage.ErasureReceipt;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The facade of forgetting: erases playlists and tracks for good, a few at a time. */
@Stateless
@PermitAll
public class PlaylistRetention {

  @PersistenceContext(unitName = "streamcore")
  private EntityManager em;

  @Inject private PlaylistStore playlists;

  @Inject private TrackStore tracks;

  /** Playlists that are in the recycle bin longer than the retention time. */
  public List<UUID> expiredPlaylists(Instant now, int limit) {
    return playlists.deletedBefore(now.minus(UploadRetention.RETENTION), limit);
  }

  /** Tracks that are in the recycle bin of their playlist longer than the retention time. */
  public List<UUID> expiredTracks(Instant now, int limit) {
    return tracks.deletedBefore(now.minus(UploadRetention.RETENTION), limit);
  }

  /**
   * Erases a playlist for good with its tracks and tokens, if it still is in the recycle bin.
   *
   * @return the receipt; empty if it was restored or is gone
   */
  public Optional<ErasureReceipt> erasePlaylist(UUID id) {
    return playlists.lock(id).filter(Playlist::isDeleted).map(this::erase);
  }

  /**
   * Erases a track for good, if it still is in the recycle bin.
   *
   * @return the receipt; empty if it was restored or is gone
   */
  public Optional<ErasureReceipt> eraseTrack(UUID id) {
    return tracks.lock(id).filter(Track::isDeleted).map(this::erase);
  }

  /** Erases all playlists of a user, whether deleted or not. */
  public void eraseAllOf(UUID userId) {
    playlists.ownedBy(userId).forEach(this::erase);
  }

  private ErasureReceipt erase(Playlist playlist) {
    ErasureReceipt receipt = new ErasureReceipt("playlist", playlist.id(), playlist.userId(), 0);
    em.persist(receipt);
    playlists.remove(playlist);
    return receipt;
  }

  private ErasureReceipt erase(Track track) {
    UUID owner = playlists.find(track.playlistId()).map(Playlist::userId).orElseThrow();
    ErasureReceipt receipt = new ErasureReceipt("track", track.id(), owner, 0);
    em.persist(receipt);
    tracks.remove(track);
    return receipt;
  }
}
