package io.streamcore.playlist;

import java.util.UUID;

/**
 * How much there is in a playlist.
 *
 * @param tracks how many
 * @param seconds how long they play together
 * @param covers how many of them have a picture
 */
public record Extent(UUID playlistId, long tracks, long seconds, long covers) {

  static Extent none(UUID playlistId) {
    return new Extent(playlistId, 0, 0, 0);
  }
}
