package io.streamcore.analytics;

import java.net.InetAddress;
import java.util.Optional;

/** The port that tells in which country an address is. */
public interface GeoLocator {

  /**
   * The country of an address, as two capital letters of ISO 3166-1; empty if it is not known. It
   * is a guess of whoever made the table, good for sums and for nothing else.
   */
  Optional<String> country(InetAddress address);
}
