package io.streamcore.playlist;

import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PaymentRequired;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.problem.QuotaExceeded;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of playlists: everybody sees the public ones, holders of a token the private ones that
 * it opens, owners and administrators see and change theirs.
 *
 * <p>A playlist that the audience may not know of is {@link NotFound}.
 */
@Stateless
@PermitAll
public class Playlists {

  private static final int MAX_PLAYLISTS = 1000;

  @Inject private PlaylistStore store;

  @Inject private TrackStore tracks;

  @Inject private PlaylistDoor door;

  @Inject private Uploads uploads;

  /**
   * Makes an empty playlist.
   *
   * @throws Invalid naming every field that breaks a rule
   */
  public Playlist create(Caller caller, PlaylistSettings settings) {
    PlaylistSettings checked = settings.checked();
    checkCover(caller.userId(), null, checked);
    if (store.countOf(caller.userId()) >= MAX_PLAYLISTS) {
      throw new QuotaExceeded(
          "You have %d playlists, and may not have more.".formatted(MAX_PLAYLISTS));
    }
    Playlist playlist = new Playlist(caller.userId(), checked, Moments.now());
    store.add(playlist);
    return playlist;
  }

  /** One playlist that the audience may know of. */
  public Playlist find(Audience audience, UUID id) {
    return door.seen(audience, id);
  }

  /**
   * One playlist, for hearing it.
   *
   * @throws PaymentRequired if it has to be bought first
   */
  public Playlist audible(Audience audience, UUID id) {
    return door.heard(audience, id);
  }

  /** Whether the audience may hear a playlist that it knows of. */
  public boolean isAudible(Audience audience, Playlist playlist) {
    return door.mayHear(audience, playlist);
  }

  /** One playlist of the caller's own, or any for an administrator. */
  public Playlist manage(Caller caller, UUID id) {
    return PlaylistDoor.owned(caller, store.find(id), false);
  }

  /** Whether there is such a playlist of this owner. */
  public boolean isOwn(UUID id, UUID ownerId) {
    return store.find(id).filter(it -> !it.isDeleted() && it.userId().equals(ownerId)).isPresent();
  }

  /** Playlists that the viewer may know of, newest first. */
  public Page<Playlist> list(Optional<Caller> viewer, PlaylistFilter filter, PageRequest page) {
    boolean all =
        viewer
            .filter(caller -> caller.isAdmin() || caller.userId().equals(filter.userId()))
            .isPresent();
    if (filter.deleted() && !all) {
      throw new Invalid("deleted", "own", "Only the own recycle bin can be seen: say mine=true.");
    }
    return Page.of(
        store.list(filter, !all, page),
        page,
        playlist -> new Place(playlist.createdAt(), playlist.id()));
  }

  /** How much there is in playlists; those that are empty are missing. */
  public Map<UUID, Extent> extents(Collection<UUID> ids) {
    return ids.isEmpty() ? Map.of() : tracks.extents(ids);
  }

  /** How much there is in a playlist. */
  public Extent extent(UUID id) {
    Extent known = tracks.extents(List.of(id)).get(id);
    return known == null ? Extent.none(id) : known;
  }

  /**
   * Makes a playlist what the settings say.
   *
   * @param version the version that the caller has seen; null: whatever there is
   * @throws PreconditionFailed if it has another by now
   */
  public Playlist change(
      Caller caller, UUID id, PlaylistSettings settings, @Nullable Long version) {
    Playlist playlist = PlaylistDoor.owned(caller, store.lock(id), false);
    requireVersion(playlist, version);
    PlaylistSettings checked = settings.checked();
    checkCover(playlist.userId(), playlist.settings().coverUploadId(), checked);
    playlist.change(checked, Moments.now());
    store.flush();
    return playlist;
  }

  /** Puts a playlist into the recycle bin, with its tracks. */
  public void delete(Caller caller, UUID id) {
    PlaylistDoor.owned(caller, store.lock(id), false).delete(Moments.now());
  }

  /**
   * Takes a playlist out of the recycle bin.
   *
   * @throws Conflict if it is not in there
   */
  public Playlist restore(Caller caller, UUID id) {
    Playlist playlist = PlaylistDoor.owned(caller, store.lock(id), true);
    if (!playlist.isDeleted()) {
      throw new Conflict("The playlist is not deleted.");
    }
    playlist.restore(Moments.now());
    store.flush();
    return playlist;
  }

  private void checkCover(UUID ownerId, @Nullable UUID before, PlaylistSettings settings) {
    UUID wanted = settings.coverUploadId();
    if (wanted == null || wanted.equals(before)) {
      return;
    }
    boolean usable =
        uploads
            .source(wanted)
            .filter(it -> it.userId().equals(ownerId))
            .flatMap(Upload::coverPath)
            .isPresent();
    if (!usable) {
      throw new Invalid("cover_upload_id", "cover", "There is no such upload with a cover.");
    }
  }

  static void requireVersion(Playlist playlist, @Nullable Long version) {
    if (version != null && version != playlist.version()) {
      throw new PreconditionFailed("The playlist has changed since you read it.");
    }
  }
}
