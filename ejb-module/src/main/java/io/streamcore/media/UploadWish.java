package io.streamcore.media;

import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user says about a file when uploading it.
 *
 * @param title at most 150 characters; null or blank: taken from the file's tags
 * @param artist at most 100 characters; null or blank: taken from the file's tags
 * @param normalize whether to bring it to the house's loudness
 */
public record UploadWish(@Nullable String title, @Nullable String artist, boolean normalize) {

  /**
   * @throws Invalid naming every field that breaks a rule
   */
  public UploadWish {
    List<FieldError> errors = new ArrayList<>();
    title = line("title", title, Upload.MAX_TITLE, errors);
    artist = line("artist", artist, Upload.MAX_ARTIST, errors);
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  private static @Nullable String line(
      String field, @Nullable String value, int max, List<FieldError> errors) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String line = value.strip();
    if (line.codePoints().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError(field, "format", "Must be one line of plain text."));
    }
    if (line.codePointCount(0, line.length()) > max) {
      errors.add(new FieldError(field, "max_length", "Must have at most " + max + " characters."));
    }
    return line;
  }
}
