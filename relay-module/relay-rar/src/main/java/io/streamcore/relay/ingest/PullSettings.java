package io.streamcore.relay.ingest;

import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * How the relay fetches sound from remote servers.
 *
 * @param allowPrivate whether also from loopback, private and link-local addresses
 * @param connectTimeout until sound begins, redirects and playlists included
 * @param silence after which a remote server counts as gone
 * @param firstPause before the second attempt; doubled for each further one
 * @param longestPause between two attempts
 * @param linger how long a source on demand stays after the last listener has left
 * @param tls whom to trust, of those that speak it
 */
public record PullSettings(
    boolean allowPrivate,
    Duration connectTimeout,
    Duration silence,
    Duration firstPause,
    Duration longestPause,
    Duration linger,
    SSLContext tls) {

  public static PullSettings usual(boolean allowPrivate) {
    return new PullSettings(
        allowPrivate,
        Duration.ofSeconds(10),
        Duration.ofSeconds(10),
        Duration.ofSeconds(1),
        Duration.ofSeconds(60),
        Duration.ofSeconds(30),
        machinesTrust());
  }

  private static SSLContext machinesTrust() {
    try {
      return SSLContext.getDefault();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java speaks no TLS", e);
    }
  }

  AddressGuard guard() {
    return allowPrivate ? AddressGuard.ANY : AddressGuard.PUBLIC_ONLY;
  }
}
