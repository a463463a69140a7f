package io.streamcore.media;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a file says about itself. Cleaned when made: one line each, without control characters, cut
 * to what an upload can hold; what is left empty is absent. Never trusted as a path or as markup.
 */
public final class Tags {

  /** A file that says nothing. */
  public static final Tags NONE = of(null, null);

  private final @Nullable String title;
  private final @Nullable String artist;

  private Tags(@Nullable String title, @Nullable String artist) {
    this.title = title;
    this.artist = artist;
  }

  /** The tags as read from the file, however hostile. */
  public static Tags of(@Nullable String rawTitle, @Nullable String rawArtist) {
    return new Tags(clean(rawTitle, Upload.MAX_TITLE), clean(rawArtist, Upload.MAX_ARTIST));
  }

  public Optional<String> title() {
    return Optional.ofNullable(title);
  }

  public Optional<String> artist() {
    return Optional.ofNullable(artist);
  }

  private static @Nullable String clean(@Nullable String raw, int max) {
    if (raw == null) {
      return null;
    }
    // A bound before any work, so that a tag of megabytes costs nothing.
    String head = raw.substring(0, Math.min(raw.length(), max * 8));
    StringBuilder line = new StringBuilder();
    head.codePoints().map(c -> isVisible(c) ? c : ' ').forEach(line::appendCodePoint);
    String stripped = line.toString().strip().replaceAll("\\s{2,}", " ");
    if (stripped.isEmpty()) {
      return null;
    }
    int end =
        stripped.offsetByCodePoints(
            0, Math.min(max, stripped.codePointCount(0, stripped.length())));
    return stripped.substring(0, end).strip();
  }

  /** Without controls, lone surrogates, private use, and the marks that reverse text direction. */
  private static boolean isVisible(int c) {
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
