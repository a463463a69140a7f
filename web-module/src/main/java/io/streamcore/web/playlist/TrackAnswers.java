package io.streamcore.web.playlist;

import io.streamcore.playlist.HeardTrack;
import io.streamcore.playlist.Playlist;
import io.streamcore.playlist.PlaylistSound;
import io.streamcore.playlist.Track;
import io.streamcore.web.http.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Tracks as they are answered, with what is known of their sound. */
@ApplicationScoped
class TrackAnswers {

  @Inject private PlaylistSound sound;

  @Inject private PlaylistAddresses addresses;

  /** One, to its owner. */
  Response one(Track track) {
    return Response.ok(body(track)).tag(Versions.tag(track.version())).build();
  }

  /** One, to its owner. */
  TrackResponse body(Track track) {
    return TrackResponse.of(sound.withSound(List.of(track)).get(0), true, addresses);
  }

  /** Several, to their owner. */
  Response list(Playlist playlist, List<Track> tracks) {
    return list(playlist, sound.withSound(tracks), true);
  }

  /** Several, to who may or may not hear them. */
  Response list(Playlist playlist, List<HeardTrack> tracks, boolean audible) {
    List<TrackResponse> items =
        tracks.stream().map(heard -> TrackResponse.of(heard, audible, addresses)).toList();
    return Response.ok(new TrackList(items)).tag(Versions.tag(playlist.version())).build();
  }
}
