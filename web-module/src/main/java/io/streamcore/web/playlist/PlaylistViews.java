package io.streamcore.web.playlist;

import io.streamcore.playlist.Audience;
import io.streamcore.playlist.Extent;
import io.streamcore.playlist.HeardTrack;
import io.streamcore.playlist.Playlist;
import io.streamcore.playlist.PlaylistFilter;
import io.streamcore.playlist.PlaylistSound;
import io.streamcore.playlist.Playlists;
import io.streamcore.request.PageRequest;
import io.streamcore.web.page.ContentSecurityPolicy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what the public pages of playlists tell. */
@ApplicationScoped
class PlaylistViews {

  private static final PageRequest FIRST = new PageRequest(48, Optional.empty());

  @Inject private Playlists playlists;

  @Inject private PlaylistSound sound;

  @Inject private PlaylistAddresses addresses;

  @Inject private ContentSecurityPolicy policy;

  /**
   * A page.
   *
   * @param view its model
   * @param policy its Content-Security-Policy: sound elsewhere has to be allowed
   */
  record Opened(PlaylistView view, String policy) {}

  /**
   * One playlist.
   *
   * @param framed whether other sites may show it in a frame
   */
  Opened open(Visitor visitor, UUID id, boolean framed) {
    Audience audience = visitor.audience();
    Playlist playlist = playlists.find(audience, id);
    List<HeardTrack> tracks = sound.tracks(audience, id);
    boolean audible = playlists.isAudible(audience, playlist);
    List<URI> elsewhere =
        tracks.stream().flatMap(heard -> heard.track().url().stream()).map(URI::create).toList();
    return new Opened(
        PlaylistView.of(
            playlist, playlists.extent(id), tracks, audible, addresses, visitor.tokenQuery()),
        framed ? policy.embeddable(elsewhere) : policy.closed(elsewhere));
  }

  /** Public playlists with a text, newest first. */
  List<PlaylistView> list(@Nullable String text) {
    List<Playlist> found =
        playlists.list(Optional.empty(), new PlaylistFilter(null, text, false), FIRST).items();
    Map<UUID, Extent> extents = playlists.extents(found.stream().map(Playlist::id).toList());
    return found.stream()
        .map(
            playlist ->
                PlaylistView.of(
                    playlist,
                    extents.getOrDefault(playlist.id(), new Extent(playlist.id(), 0, 0, 0)),
                    List.of(),
                    true,
                    addresses,
                    ""))
        .toList();
  }
}
