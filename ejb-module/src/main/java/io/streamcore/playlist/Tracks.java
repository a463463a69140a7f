package io.streamcore.playlist;

import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.media.remote.RemoteSound;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.problem.QuotaExceeded;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of tracks, for the owner of their playlist.
 *
 * <p>Whoever changes what is in a playlist holds the lock of its row, so that two who do so at once
 * come one after the other, and places stay dense. Nothing here removes or adds a track but what it
 * was asked for: of a track that somebody else has just added, an order that does not name it is
 * refused.
 */
@Stateless
@PermitAll
public class Tracks {

  private static final int MAX_TRACKS = 1000;

  @Inject private PlaylistStore playlists;

  @Inject private TrackStore store;

  @Inject private Uploads uploads;

  /**
   * A playlist and all its tracks as they stand after a change.
   *
   * @param tracks in their order
   */
  public record Order(Playlist playlist, List<Track> tracks) {}

  /**
   * Adds a track.
   *
   * @param remote what the server of sound elsewhere has said; null: it is an upload
   * @param position its place from 0; null: at the end
   * @throws Invalid naming every field that breaks a rule
   */
  public Track add(
      Caller caller,
      UUID playlistId,
      TrackSettings settings,
      @Nullable RemoteSound remote,
      @Nullable Integer position) {
    Playlist playlist = locked(caller, playlistId);
    TrackSettings checked = settings.checked();
    if (store.countOf(playlistId) >= MAX_TRACKS) {
      throw new QuotaExceeded(
          "A playlist has at most %d tracks, the recycle bin included.".formatted(MAX_TRACKS));
    }
    List<Track> there = new ArrayList<>(store.of(playlistId));
    int place = position == null ? there.size() : position;
    if (place < 0 || place > there.size()) {
      throw new Invalid("position", "range", "Must be from 0 to %d.".formatted(there.size()));
    }
    Instant now = Moments.now();
    UUID uploadId = checked.uploadId();
    Track track =
        uploadId == null
            ? external(playlist, checked, remote, place, now)
            : uploaded(playlist, checked, uploadId, place, now);
    store.add(track);
    there.add(place, track);
    ordered(playlist, there, now);
    return track;
  }

  /** One track of the caller's own, or any for an administrator. */
  public Track manage(Caller caller, UUID playlistId, UUID id) {
    PlaylistDoor.owned(caller, playlists.find(playlistId), false);
    return in(playlistId, store.find(id), false);
  }

  /** The tracks in a playlist's recycle bin, deleted last first. */
  public List<Track> deleted(Caller caller, UUID playlistId) {
    PlaylistDoor.owned(caller, playlists.find(playlistId), false);
    return store.deletedOf(playlistId);
  }

  /**
   * Changes what a track is called.
   *
   * @param title null or blank: as the sound says
   * @param artist null or blank: as the sound says
   * @param version the version that the caller has seen; null: whatever there is
   * @throws PreconditionFailed if it has another by now
   */
  public Track change(
      Caller caller,
      UUID playlistId,
      UUID id,
      @Nullable String title,
      @Nullable String artist,
      @Nullable Long version) {
    Playlist playlist = locked(caller, playlistId);
    Track track = in(playlistId, store.lock(id), false);
    if (version != null && version != track.version()) {
      throw new PreconditionFailed("The track has changed since you read it.");
    }
    TrackSettings checked =
        new TrackSettings(
                track.uploadId().orElse(null), track.url().orElse(null), title, artist, null)
            .checked();
    Instant now = Moments.now();
    Optional<Upload> upload = track.uploadId().flatMap(uploads::source);
    track.rename(
        upload
            .map(it -> AutoFill.of(checked, it))
            .orElseGet(() -> AutoFill.of(checked, track.url(), track.durationSeconds())),
        now);
    playlist.tracksChanged(now);
    playlists.flush();
    return track;
  }

  /** Puts a track into the recycle bin of its playlist. */
  public void delete(Caller caller, UUID playlistId, UUID id) {
    Playlist playlist = locked(caller, playlistId);
    Track track = in(playlistId, store.lock(id), false);
    Instant now = Moments.now();
    track.delete(now);
    List<Track> left = new ArrayList<>(store.of(playlistId));
    left.remove(track);
    ordered(playlist, left, now);
  }

  /**
   * Takes a track out of the recycle bin, to where it was.
   *
   * @throws Conflict if it is not in there
   */
  public Track restore(Caller caller, UUID playlistId, UUID id) {
    Playlist playlist = locked(caller, playlistId);
    Track track = in(playlistId, store.lock(id), true);
    if (!track.isDeleted()) {
      throw new Conflict("The track is not deleted.");
    }
    Instant now = Moments.now();
    List<Track> there = new ArrayList<>(store.of(playlistId));
    track.restore(now);
    there.add(Math.min(track.position(), there.size()), track);
    ordered(playlist, there, now);
    return track;
  }

  /**
   * Moves one track; whatever else happens to the playlist meanwhile stays.
   *
   * @param after behind which track it is to stand; null: it is to be the first
   * @param version of the playlist that the caller has seen; null: whatever there is
   * @throws Conflict if {@code after} is not there (any more)
   */
  public Order move(
      Caller caller, UUID playlistId, UUID id, @Nullable UUID after, @Nullable Long version) {
    Playlist playlist = locked(caller, playlistId);
    Playlists.requireVersion(playlist, version);
    List<Track> there = new ArrayList<>(store.of(playlistId));
    Track moved =
        there.stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow(Tracks::none);
    there.remove(moved);
    there.add(after == null ? 0 : behind(there, after), moved);
    ordered(playlist, there, Moments.now());
    return new Order(playlist, there);
  }

  /**
   * Puts all tracks into an order.
   *
   * @param ids each track of the playlist, once
   * @param version of the playlist that the caller has seen; null: whatever there is
   * @throws Invalid if a track is named twice
   * @throws Conflict if the tracks are not those of the playlist (any more)
   */
  public Order reorder(Caller caller, UUID playlistId, List<UUID> ids, @Nullable Long version) {
    Playlist playlist = locked(caller, playlistId);
    Playlists.requireVersion(playlist, version);
    List<Track> tracks = TrackOrder.of(store.of(playlistId), ids);
    ordered(playlist, tracks, Moments.now());
    return new Order(playlist, tracks);
  }

  private Playlist locked(Caller caller, UUID playlistId) {
    return PlaylistDoor.owned(caller, playlists.lock(playlistId), false);
  }

  private void ordered(Playlist playlist, List<Track> tracks, Instant now) {
    for (int i = 0; i < tracks.size(); i++) {
      tracks.get(i).place(i);
    }
    playlist.tracksChanged(now);
    playlists.flush();
  }

  private Track uploaded(
      Playlist playlist, TrackSettings settings, UUID uploadId, int place, Instant now) {
    Upload upload =
        uploads
            .source(uploadId)
            .filter(it -> it.userId().equals(playlist.userId()))
            .orElseThrow(
                () ->
                    new Invalid("upload_id", "own", "Must be an upload of the playlist's owner."));
    return Track.of(playlist.id(), upload.id(), AutoFill.of(settings, upload), place, now);
  }

  private static Track external(
      Playlist playlist,
      TrackSettings settings,
      @Nullable RemoteSound remote,
      int place,
      Instant now) {
    if (remote == null || !remote.url().equals(settings.url())) {
      throw new Invalid("url", "reachable", "Nobody has looked there yet.");
    }
    int seconds = (int) Math.round(remote.seconds());
    if (settings.durationSeconds() == null && seconds == 0) {
      throw new Invalid(
          "duration_seconds",
          "required",
          "The file there does not tell how long it plays: say so.");
    }
    Track.Names names = AutoFill.of(settings, Optional.of(remote.url()), seconds);
    return Track.of(playlist.id(), remote, names, place, now);
  }

  private static int behind(List<Track> tracks, UUID after) {
    for (int i = 0; i < tracks.size(); i++) {
      if (tracks.get(i).id().equals(after)) {
        return i + 1;
      }
    }
    throw new Conflict("after", "known", "The playlist has no such other track (any more).");
  }

  private static Track in(UUID playlistId, Optional<Track> found, boolean evenDeleted) {
    return found
        .filter(it -> it.playlistId().equals(playlistId))
        .filter(it -> evenDeleted || !it.isDeleted())
        .orElseThrow(Tracks::none);
  }

  static NotFound none() {
    return new NotFound("There is no such track.");
  }
}
