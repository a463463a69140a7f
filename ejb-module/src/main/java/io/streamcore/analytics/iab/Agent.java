package io.streamcore.analytics.iab;

import org.jspecify.annotations.Nullable;

/**
 * The program behind a request, as far as it says what it is.
 *
 * @param kind of program
 * @param app its name by the lists, such as {@code Apple Podcasts}; null if it is on none
 * @param device such as {@code Apple iPhone}; null if unknown, and for robots
 */
public record Agent(AgentKind kind, @Nullable String app, @Nullable String device) {

  /** Who does not say anything. */
  static final Agent NAMELESS = new Agent(AgentKind.BOT, null, null);
}
