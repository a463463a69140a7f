package io.streamcore.relay.api;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A remote SHOUTcast or Icecast server, or a playlist that names one, that the relay fetches sound
 * from.
 *
 * @param url {@code http} or {@code https}; the mount is its path
 * @param user for Basic authentication; null with a null password
 * @param password for Basic authentication; null: none is sent
 * @param onDemand whether to be connected only while somebody listens
 */
public record PullSource(
    URI url, @Nullable String user, @Nullable String password, boolean onDemand) {

  /** Never shows the password. */
  @Override
  public String toString() {
    return "PullSource[" + url.getScheme() + "://" + url.getHost() + url.getPath() + "]";
  }
}
