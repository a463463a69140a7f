package io.streamcore.media;

import org.jspecify.annotations.Nullable;

/**
 * A change of what a user says about an upload.
 *
 * @param version the version the caller has seen; null: whatever there is
 * @param title the title from now on; null or blank: none
 * @param artist the artist from now on; null or blank: none
 */
public record UploadPatch(@Nullable Long version, @Nullable String title, @Nullable String artist) {

  /**
   * @throws io.streamcore.problem.Invalid naming every field that breaks a rule
   */
  public UploadPatch {
    UploadWish checked = new UploadWish(title, artist, false);
    title = checked.title();
    artist = checked.artist();
  }
}
