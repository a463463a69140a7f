package io.streamcore.live;

import org.jspecify.annotations.Nullable;

/**
 * What an encoder says when it wants to feed a stream or to change its title.
 *
 * @param feeds whether it wants to feed; false: to change the title
 * @param mount null where its protocol has none: then the key has to tell the stream
 * @param user null where its protocol has none, or none that means anything
 * @param key never logged
 * @param address an IP address
 */
public record SourceClaim(
    boolean feeds, @Nullable String mount, @Nullable String user, String key, String address) {

  /** Never shows the key. */
  @Override
  public String toString() {
    return "SourceClaim[" + mount + ", " + address + "]";
  }
}
