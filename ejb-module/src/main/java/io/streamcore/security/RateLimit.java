package io.streamcore.security;

import java.time.Duration;

/**
 * How often something may be tried in a span of time.
 *
 * @param name in kebab-case; counters of different names never meet
 * @param tries the highest number of tries in one window, at least 1
 * @param window how long a window lasts from its first try
 */
public record RateLimit(String name, int tries, Duration window) {

  public RateLimit {
    if (tries < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("a limit of nothing: " + name);
    }
  }

  /**
   * Reads {@code <tries>/<ISO 8601 duration>}, such as {@code 10/PT15M}.
   *
   * @throws IllegalArgumentException if the text is anything else
   */
  public static RateLimit of(String name, String text) {
    int slash = text.indexOf('/');
    if (slash < 1) {
      throw new IllegalArgumentException("not a limit for " + name + ": " + text);
    }
    return new RateLimit(
        name,
        Integer.parseInt(text.substring(0, slash)),
        Duration.parse(text.substring(slash + 1)));
  }
}
