package io.streamcore.media;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes one line of plain text of whatever a file says, however hostile. */
final class PlainLine {

  private PlainLine() {}

  /**
   * The text without controls, line breaks, broken characters and marks that reverse its direction,
   * cut to {@code max} characters; empty if nothing is left.
   */
  static Optional<String> of(@Nullable String raw, int max) {
    if (raw == null) {
      return Optional.empty();
    }
    // A bound before any work, so that a text of megabytes costs nothing.
    String head = raw.substring(0, Math.min(raw.length(), max * 8));
    StringBuilder line = new StringBuilder();
    head.codePoints().map(c -> isPlain(c) ? c : ' ').forEach(line::appendCodePoint);
    String text = line.toString().strip().replaceAll("\\s{2,}", " ");
    int length = Math.min(max, text.codePointCount(0, text.length()));
    String cut = text.substring(0, text.offsetByCodePoints(0, length)).strip();
    return cut.isEmpty() ? Optional.empty() : Optional.of(cut);
  }

  private static boolean isPlain(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
