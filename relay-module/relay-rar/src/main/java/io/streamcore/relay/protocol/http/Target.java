package io.streamcore.relay.protocol.http;

import java.util.Optional;

/**
 * What a request asks for.
 *
 * @param path decoded; begins with a slash; no control characters and no {@code ..}
 */
public record Target(String path, Query query) {

  /** Empty if it is no path that the relay could mean. */
  public static Optional<Target> parse(String target) {
    int question = target.indexOf('?');
    String encoded = withoutAuthority(question < 0 ? target : target.substring(0, question));
    byte[] decoded = PercentCode.strict(encoded);
    if (decoded == null) {
      return Optional.empty();
    }
    String path = WireText.decode(decoded);
    if (!path.startsWith("/") || climbs(path) || path.chars().anyMatch(Character::isISOControl)) {
      return Optional.empty();
    }
    String query = question < 0 ? "" : target.substring(question + 1);
    return Optional.of(new Target(path, Query.parse(query)));
  }

  /** Proxies send {@code http://host/path} (RFC 9112 §3.2.2). */
  private static String withoutAuthority(String target) {
    if (!target.regionMatches(true, 0, "http://", 0, 7)
        && !target.regionMatches(true, 0, "https://", 0, 8)) {
      return target;
    }
    int slash = target.indexOf('/', target.indexOf("//") + 2);
    return slash < 0 ? "/" : target.substring(slash);
  }

  private static boolean climbs(String path) {
    return (path + "/").contains("/../") || path.indexOf('\\') >= 0;
  }
}
