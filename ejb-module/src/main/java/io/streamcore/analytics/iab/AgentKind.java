package io.streamcore.analytics.iab;

import java.util.Locale;

/** What kind of program a user agent is. */
public enum AgentKind {
  /** Fetches without a listener: a robot, a library that runs on servers, or who says no name. */
  BOT,
  /** Apple's watch, which loads once more what its phone has loaded. */
  WATCH,
  APP,
  /** A part that programs are made of, where the program itself stays unnamed. */
  LIBRARY,
  BROWSER,
  /** On none of the lists. */
  UNKNOWN;

  /** The name in lower case, as it is stored. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
