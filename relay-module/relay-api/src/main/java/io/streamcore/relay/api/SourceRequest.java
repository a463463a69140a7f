package io.streamcore.relay.api;

import org.jspecify.annotations.Nullable;

/**
 * An encoder that asks to feed a mount or to change its title, as it came off the wire.
 *
 * @param purpose what it wants
 * @param protocol in which it spoke
 * @param mount the path it named; null where the protocol has none (SHOUTcast v1): then the key
 *     must tell the stream
 * @param user null where the protocol has none
 * @param key the stream key it showed; never logged
 * @param address where it calls from, a literal IP address
 * @param agent what it calls itself; null if it does not
 */
public record SourceRequest(
    Purpose purpose,
    Protocol protocol,
    @Nullable String mount,
    @Nullable String user,
    String key,
    String address,
    @Nullable String agent) {

  /** What a source may want. */
  public enum Purpose {
    FEED,
    TITLE
  }

  /** The ways in which encoders speak. */
  public enum Protocol {
    ICECAST_PUT,
    ICECAST_SOURCE,
    SHOUTCAST_1
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "SourceRequest[" + purpose + ", " + protocol + ", " + mount + ", " + address + "]";
  }
}
