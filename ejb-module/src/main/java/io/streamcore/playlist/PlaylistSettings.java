package io.streamcore.playlist;

import io.streamcore.problem.Checks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a DJ decides about a playlist.
 *
 * @param title one line, at most 150 characters
 * @param description at most 5,000 characters; null or blank: none
 * @param monetized whether only who has bought it may hear it
 * @param coverUploadId whose cover it shows; null: that of the first track which has one
 */
public record PlaylistSettings(
    String title,
    @Nullable String description,
    Visibility visibility,
    boolean monetized,
    @Nullable UUID coverUploadId) {

  static final int MAX_TITLE = 150;
  static final int MAX_DESCRIPTION = 5000;

  /**
   * The same, as it is kept.
   *
   * @throws io.streamcore.problem.Invalid naming every field that breaks a rule
   */
  PlaylistSettings checked() {
    Checks checks = new Checks();
    PlaylistSettings kept =
        new PlaylistSettings(
            checks.required("title", title, MAX_TITLE),
            checks.text("description", description, MAX_DESCRIPTION),
            visibility,
            monetized,
            coverUploadId);
    checks.pass();
    return kept;
  }
}
