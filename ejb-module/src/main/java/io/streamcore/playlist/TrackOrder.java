package io.streamcore.playlist;

import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An order of all tracks of a playlist, as somebody wants it. */
final class TrackOrder {

  private static final String FIELD = "track_ids";

  private TrackOrder() {}

  /**
   * The tracks in the order of the ids.
   *
   * @throws Invalid if an id is there twice
   * @throws Conflict if the ids are not those of the tracks
   */
  static List<Track> of(List<Track> tracks, List<UUID> ids) {
    Map<UUID, Track> left = new LinkedHashMap<>();
    tracks.forEach(track -> left.put(track.id(), track));
    List<Track> ordered = new ArrayList<>(ids.size());
    for (UUID id : ids) {
      Track track = left.remove(id);
      if (track == null && ordered.stream().anyMatch(it -> it.id().equals(id))) {
        throw new Invalid(FIELD, "unique", "A track may stand there once: " + id + ".");
      }
      if (track == null) {
        throw new Conflict(
            FIELD, "known", "The playlist has no such track (any more): " + id + ".");
      }
      ordered.add(track);
    }
    if (!left.isEmpty()) {
      throw new Conflict(
          FIELD,
          "complete",
          "The playlist has other tracks by now: %s is missing."
              .formatted(left.keySet().iterator().next()));
    }
    return ordered;
  }
}
