package io.streamcore.web.playlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where playlists are found, as people and players are told. */
@ApplicationScoped
public class PlaylistAddresses {

  static final String PATH = "/playlists/";

  @Inject
  @ConfigProperty(name = "streamcore.public.url", defaultValue = "http://localhost:8080")
  private String publicUrl;

  /** The page. */
  String page(UUID playlistId) {
    return publicUrl + PATH + playlistId;
  }

  /** The player for frames of other sites. */
  String embed(UUID playlistId) {
    return publicUrl + "/embed" + PATH + playlistId;
  }

  /** A file of the playlist, such as {@code master.m3u8}. */
  String file(UUID playlistId, String name) {
    return page(playlistId) + "/" + name;
  }

  /** The HLS of a single track. */
  String track(UUID playlistId, UUID trackId) {
    return page(playlistId) + "/" + trackId + "/master.m3u8";
  }
}
