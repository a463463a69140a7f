package io.streamcore.relay.api;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks to hear a guarded mount.
 *
 * @param token a stream token from the query ({@code token=…}) or the password of Basic
 *     authentication; null if none was shown; never logged
 * @param address where the listener calls from, a literal IP address
 * @param agent what the player calls itself; null if it does not
 */
public record ListenerRequest(
    UUID streamId, @Nullable String token, String address, @Nullable String agent) {

  /** Never shows the token. */
  @Override
  public String toString() {
    return "ListenerRequest[" + streamId + ", " + address + "]";
  }
}
