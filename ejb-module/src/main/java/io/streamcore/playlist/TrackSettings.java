package io.streamcore.playlist;

import io.streamcore.problem.Checks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a DJ says about a track: where its sound is, and what it is called.
 *
 * @param uploadId an upload of the owner's; null: sound elsewhere
 * @param url of sound elsewhere; null: an upload
 * @param title at most 150 characters; null or blank: as the upload or the address says
 * @param artist at most 100 characters; null or blank: as the upload says, or none
 * @param durationSeconds null: as the sound says
 */
public record TrackSettings(
    @Nullable UUID uploadId,
    @Nullable String url,
    @Nullable String title,
    @Nullable String artist,
    @Nullable Integer durationSeconds) {

  static final int MAX_TITLE = 150;
  static final int MAX_ARTIST = 100;

  /** A hundred hours. */
  private static final int MAX_SECONDS = 360_000;

  /**
   * The same, as it is kept.
   *
   * @throws io.streamcore.problem.Invalid naming every field that breaks a rule
   */
  TrackSettings checked() {
    Checks checks = new Checks();
    String address = checks.url("url", url);
    if (uploadId == null && address == null) {
      checks.add("upload_id", "required", "Name an upload, or an address in url.");
    }
    if (uploadId != null && address != null) {
      checks.add("url", "exclusive", "Name an upload or an address, not both.");
    }
    checks.range("duration_seconds", durationSeconds, 1, MAX_SECONDS);
    TrackSettings kept =
        new TrackSettings(
            uploadId,
            address,
            checks.line("title", title, MAX_TITLE),
            checks.line("artist", artist, MAX_ARTIST),
            durationSeconds);
    checks.pass();
    return kept;
  }
}
