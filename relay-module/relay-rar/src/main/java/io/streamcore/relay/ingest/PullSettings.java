package io.streamcore.relay.ingest;

import java.time.Duration;

/**
 * How the relay fetches sound from remote servers.
 *
 * @param allowPrivate whether also from loopback, private and link-local addresses
 * @param connectTimeout until sound begins, redirects and playlists included
 * @param silence after which a remote server counts as gone
 * @param firstPause before the second attempt; doubled for each further one
 * @param longestPause between two attempts
 * @param linger how long a source on demand stays after the last listener has left
 */
public record PullSettings(
    boolean allowPrivate,
    Duration connectTimeout,
    Duration silence,
    Duration firstPause,
    Duration longestPause,
    Duration linger) {

  public static PullSettings usual(boolean allowPrivate) {
    return new PullSettings(
        allowPrivate,
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofSeconds(30));
  }

  AddressGuard guard() {
    return allowPrivate ? AddressGuard.ANY : AddressGuard.PUBLIC_ONLY;
  }
}
