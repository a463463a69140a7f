package io.streamcore.playlist;

import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.media.hls.PublishedLadder;
import io.streamcore.media.hls.Renditions;
import io.streamcore.playlist.hls.JoinedHls;
import io.streamcore.playlist.hls.Piece;
import io.streamcore.problem.NotFound;
import io.streamcore.storage.ObjectKey;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The facade of hearing playlists: what is in them, and their HLS. What reads the object store does
 * so outside of any transaction.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PlaylistSound {

  @Inject private TrackStore store;

  @Inject private PlaylistDoor door;

  @Inject private Uploads uploads;

  @Inject private Renditions renditions;

  /** The tracks of a playlist that the audience may know of, in their order. */
  public List<HeardTrack> tracks(Audience audience, UUID playlistId) {
    return withSound(store.of(door.seen(audience, playlistId).id()));
  }

  /** Tracks with their sound. */
  public List<HeardTrack> withSound(List<Track> tracks) {
    Map<UUID, Upload> present =
        uploads.sources(
            tracks.stream().flatMap(track -> track.uploadId().stream()).distinct().toList());
    return tracks.stream()
        .map(track -> new HeardTrack(track, track.uploadId().map(present::get)))
        .toList();
  }

  /**
   * The playlist that a player opens first.
   *
   * @param query behind each address; empty: none
   * @throws NotFound if no track of it is an upload that is ready
   */
  public String master(Audience audience, UUID playlistId, String query) {
    return JoinedHls.master(List.copyOf(pieces(audience, playlistId).keySet()), query);
  }

  /**
   * The playlist of one quality.
   *
   * @param kbits one of those that the first playlist names
   */
  public String quality(Audience audience, UUID playlistId, int kbits, String query) {
    Map<Piece, Upload> pieces = pieces(audience, playlistId);
    List<Piece> inOrder = List.copyOf(pieces.keySet());
    if (!JoinedHls.qualities(inOrder).contains(kbits)) {
      throw none();
    }
    return JoinedHls.media(
        inOrder,
        kbits,
        (piece, rung) ->
            renditions.parts(Optional.ofNullable(pieces.get(piece)).orElseThrow(), rung),
        query);
  }

  /** The upload of a track, for hearing it. */
  public Upload upload(Audience audience, UUID playlistId, UUID trackId) {
    door.heard(audience, playlistId);
    return store
        .find(trackId)
        .filter(track -> track.playlistId().equals(playlistId) && !track.isDeleted())
        .flatMap(Track::uploadId)
        .flatMap(uploads::source)
        .orElseThrow(PlaylistSound::none);
  }

  /** The picture of a playlist: the one that was chosen, else that of the first track with one. */
  public ObjectKey cover(Audience audience, UUID playlistId) {
    Playlist playlist = door.seen(audience, playlistId);
    return Optional.ofNullable(playlist.settings().coverUploadId())
        .flatMap(uploads::source)
        .flatMap(Upload::cover)
        .or(() -> firstCover(playlistId))
        .orElseThrow(() -> new NotFound("The playlist has no cover."));
  }

  /** The picture of a track. */
  public ObjectKey cover(Audience audience, UUID playlistId, UUID trackId) {
    door.seen(audience, playlistId);
    return store
        .find(trackId)
        .filter(track -> track.playlistId().equals(playlistId) && !track.isDeleted())
        .flatMap(Track::uploadId)
        .flatMap(uploads::source)
        .flatMap(Upload::cover)
        .orElseThrow(() -> new NotFound("The track has no cover."));
  }

  /** Whether a playlist has a picture. */
  public boolean hasCover(Playlist playlist, List<HeardTrack> tracks) {
    return playlist.settings().coverUploadId() != null
        || tracks.stream().anyMatch(HeardTrack::hasCover);
  }

  /** The uploads of a playlist that are there, in its order; for whoever may use it anyway. */
  public List<Upload> uploads(UUID playlistId) {
    return withSound(store.of(playlistId)).stream()
        .flatMap(heard -> heard.upload().stream())
        .toList();
  }

  private Optional<ObjectKey> firstCover(UUID playlistId) {
    return withSound(store.of(playlistId)).stream()
        .flatMap(heard -> heard.upload().stream())
        .flatMap(upload -> upload.cover().stream())
        .findFirst();
  }

  private Map<Piece, Upload> pieces(Audience audience, UUID playlistId) {
    door.heard(audience, playlistId);
    Map<Piece, Upload> pieces = new LinkedHashMap<>();
    for (HeardTrack heard : withSound(store.of(playlistId))) {
      Upload upload = heard.upload().orElse(null);
      PublishedLadder ladder = upload == null ? null : renditions.ladder(upload).orElse(null);
      if (upload != null && ladder != null && !ladder.rungs().isEmpty()) {
        double seconds = upload.durationSeconds().orElse(1.0);
        pieces.put(new Piece(heard.track().id() + "/", seconds, ladder), upload);
      }
    }
    if (pieces.isEmpty()) {
      throw none();
    }
    return pieces;
  }

  private static NotFound none() {
    return new NotFound("Nothing of this playlist can be heard this way.");
  }
}
