package io.streamcore.relay.protocol.http;

import java.util.Base64;
import java.util.Optional;

/**
 * Basic credentials (RFC 7617).
 *
 * @param password never logged
 */
public record Credentials(String user, String password) {

  private static final String SCHEME = "basic ";

  /** Reads an {@code Authorization} value; empty if it is none of this scheme. */
  public static Optional<Credentials> basic(String authorization) {
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return Optional.empty();
    }
    try {
      String encoded = authorization.substring(SCHEME.length()).strip();
      return pair(WireText.decode(Base64.getDecoder().decode(encoded)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  /** Reads {@code user:password}; the password may hold further colons. */
  public static Optional<Credentials> pair(String text) {
    int colon = text.indexOf(':');
    return colon < 0
        ? Optional.empty()
        : Optional.of(new Credentials(text.substring(0, colon), text.substring(colon + 1)));
  }

  /** Never shows the password. */
  @Override
  public String toString() {
    return "Credentials[" + user + "]";
  }
}
