package io.streamcore.viewing.history;

import io.streamcore.problem.NotFound;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import io.streamcore.viewing.Playbacks;
import io.streamcore.viewing.Profiles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The facade of what profiles have watched: kept by heart-beats, and the profile's own to see and
 * to forget. A device in a child's profile sees that one's alone.
 */
@Stateless
@PermitAll
public class WatchHistory {

  @Inject private HistoryStore store;

  @Inject private Profiles profiles;

  @Inject private Playbacks playbacks;

  /**
   * Notes that a device still plays, and where it is.
   *
   * @throws NotFound if it is not the device's playback, or has been stopped
   * @throws io.streamcore.problem.DeviceLimitReached if its lease lapsed, and others have taken its
   *     place
   */
  public void beat(Caller caller, UUID playbackId, Beat beat) {
    if (!store.beat(caller.userId(), caller.sessionId(), playbackId, beat)) {
      playbacks.renew(caller, playbackId);
      store.beat(caller.userId(), caller.sessionId(), playbackId, beat);
    }
  }

  /**
   * What a profile has watched, last first.
   *
   * @param unfinished only what can be gone on with
   */
  public Page<Watched> list(Caller caller, UUID profileId, boolean unfinished, PageRequest page) {
    return Page.of(
        store.list(profiles.own(caller, profileId).id(), unfinished, page),
        page,
        row -> new Place(row.lastWatchedAt(), row.id()));
  }

  /** Everything that a profile has watched, last first. */
  public List<Watched> all(Caller caller, UUID profileId) {
    return store.all(profiles.own(caller, profileId).id());
  }

  /** How far a profile has got with a title; empty: it has not begun. */
  public Optional<Watched> find(Caller caller, UUID profileId, UUID contentId) {
    return store.find(profiles.own(caller, profileId).id(), contentId);
  }

  /**
   * Forgets that a profile has watched a title.
   *
   * @throws NotFound if it has not
   */
  public void remove(Caller caller, UUID profileId, UUID contentId) {
    if (store.remove(profiles.own(caller, profileId).id(), contentId) == 0) {
      throw new NotFound("There is no such title in the history.");
    }
  }

  /** Forgets everything that a profile has watched. */
  public void clear(Caller caller, UUID profileId) {
    store.removeAll(profiles.own(caller, profileId).id());
  }
}
