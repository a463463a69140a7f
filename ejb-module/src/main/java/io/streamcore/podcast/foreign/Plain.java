package io.streamcore.podcast.foreign;

import io.streamcore.problem.Checks;
import java.util.Optional;

/** Texts of feeds, brought within our bounds instead of refused. */
final class Plain {

  private Plain() {}

  /** One line of at most so many characters; empty if nothing is left. */
  static Optional<String> line(String text, int max) {
    StringBuilder line = new StringBuilder();
    text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(line::appendCodePoint);
    return cut(line.toString().replaceAll(" {2,}", " "), max);
  }

  /** At most so many characters; empty if nothing is left. */
  static Optional<String> cut(String text, int max) {
    String stripped = text.strip();
    String cut =
        stripped.codePointCount(0, stripped.length()) <= max
            ? stripped
            : stripped.substring(0, stripped.offsetByCodePoints(0, max)).strip();
    return Optional.of(cut).filter(it -> !it.isEmpty());
  }

  /** An address of the web that we can keep. */
  static Optional<String> url(String text) {
    // blanks in addresses of files are the commonest fault, and mean what browsers take them for
    String url = text.strip().replace(" ", "%20");
    return Optional.of(url).filter(it -> it.length() <= Checks.MAX_URL && Checks.isWeb(it));
  }

  /** What feeds say for yes. */
  static boolean yes(String text) {
    return text.strip().matches("(?i)yes|true|explicit");
  }

  /** A whole number that counts something. */
  static Optional<Integer> count(String text) {
    return Optional.of(text.strip())
        .filter(it -> it.matches("0*[1-9]\\d{0,5}"))
        .map(Integer::valueOf);
  }
}
