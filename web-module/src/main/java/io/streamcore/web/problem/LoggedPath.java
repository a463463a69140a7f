package io.streamcore.web.problem;

import java.util.regex.Pattern;

/** Paths as they may stand in the log: without the tokens of private feeds, which open them. */
public final class LoggedPath {

  private static final Pattern PRIVATE_FEED = Pattern.compile("(/feeds/private/)[^./?]+");

  private LoggedPath() {}

  /** The path, with stars for a token. */
  public static String of(String path) {
    return PRIVATE_FEED.matcher(path).replaceAll("$1***");
  }
}
