package io.streamcore.live;

import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a DJ decides about a stream: everything but its key.
 *
 * @param about what listeners are told of it
 * @param access who may hear it
 * @param ingest how its sound gets in
 * @param fallback what is heard without a source
 * @param limits how much of the relay it may take
 */
public record StreamSettings(
    About about, Access access, Ingest ingest, Fallback fallback, Limits limits) {

  static final int MAX_NAME = 150;
  static final int MAX_GENRE = 50;
  static final int MAX_DESCRIPTION = 5000;
  static final int MAX_WEBSITE = 300;
  static final int MAX_USER = 100;
  static final int MAX_GRACE = 3600;
  static final int MAX_BURST = 30;
  static final int MIN_INTERVAL = 50;
  static final int MAX_INTERVAL = 5000;

  /**
   * @throws Invalid naming every field that breaks a rule
   */
  public StreamSettings {
    List<FieldError> errors = new ArrayList<>();
    about = checked(about, errors);
    ingest = StreamAddress.checked(ingest, errors);
    check(fallback, errors);
    check(limits, errors);
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
  }

  /**
   * What listeners are told.
   *
   * @param name one line, at most 150 characters
   * @param genre one line, at most 50 characters; null or blank: none
   * @param description at most 5,000 characters; null or blank: none
   * @param website {@code http} or {@code https}, at most 300 characters; null or blank: none
   */
  public record About(
      String name,
      @Nullable String genre,
      @Nullable String description,
      @Nullable String website) {}

  /**
   * Who may hear it.
   *
   * @param monetized whether only who has bought it may
   * @param enabled false: no new listeners and sources; those connected may stay
   */
  public record Access(Visibility visibility, boolean monetized, boolean enabled) {}

  /**
   * How the sound gets in.
   *
   * @param url of a pulled server; null when pushed
   * @param mount pushed: the path on the relay; pulled: the path on the remote server
   * @param pullUser for Basic authentication at a pulled server; null: {@code source}
   * @param onDemand whether a pulled server is connected only while somebody listens
   * @param takeover whether a second source with the right key replaces the first
   */
  public record Ingest(
      IngestMode mode,
      @Nullable String url,
      String mount,
      @Nullable String pullUser,
      boolean onDemand,
      boolean takeover) {}

  /**
   * What is heard without a source: another stream, an upload or a playlist in a loop, or silence
   * for a while.
   *
   * @param graceSeconds how long listeners are kept with silence, 0 to 3,600
   */
  public record Fallback(
      @Nullable UUID streamId,
      @Nullable UUID uploadId,
      @Nullable UUID playlistId,
      int graceSeconds) {

    /** Whether there is a sound to loop. */
    public boolean hasSound() {
      return uploadId != null || playlistId != null;
    }
  }

  /**
   * How much it may take; 0: as the relay has it.
   *
   * @param listeners at once
   * @param bitrateKbps of the source
   * @param burstSeconds sound sent at once to a new listener, at most 30
   * @param intervalMs between two sends to one listener, 50 to 5,000
   */
  public record Limits(int listeners, int bitrateKbps, int burstSeconds, int intervalMs) {}

  private static About checked(About about, List<FieldError> errors) {
    String name = line("name", about.name(), MAX_NAME, errors);
    if (name == null) {
      errors.add(new FieldError("name", "required", "A stream needs a name."));
    }
    String website = line("website", about.website(), MAX_WEBSITE, errors);
    if (website != null) {
      StreamAddress.web("website", website, errors);
    }
    return new About(
        name == null ? "" : name,
        line("genre", about.genre(), MAX_GENRE, errors),
        text("description", about.description(), MAX_DESCRIPTION, errors),
        website);
  }

  private static void check(Fallback fallback, List<FieldError> errors) {
    range("grace_seconds", fallback.graceSeconds(), 0, MAX_GRACE, errors);
    if (fallback.streamId() != null && fallback.uploadId() != null) {
      errors.add(
          new FieldError(
              "fallback_upload_id", "exclusive", "Name a stream or an upload, not both."));
    }
    if (fallback.playlistId() != null
        && (fallback.streamId() != null || fallback.uploadId() != null)) {
      errors.add(
          new FieldError(
              "fallback_playlist_id",
              "exclusive",
              "Name a stream, an upload or a playlist, only one of them."));
    }
  }

  private static void check(Limits limits, List<FieldError> errors) {
    range("max_listeners", limits.listeners(), 0, 1_000_000, errors);
    range("max_bitrate_kbps", limits.bitrateKbps(), 0, 10_000, errors);
    range("burst_seconds", limits.burstSeconds(), 0, MAX_BURST, errors);
    if (limits.intervalMs() != 0) {
      range("interval_ms", limits.intervalMs(), MIN_INTERVAL, MAX_INTERVAL, errors);
    }
  }

  private static void range(String field, int value, int least, int most, List<FieldError> errors) {
    if (value < least || value > most) {
      errors.add(new FieldError(field, "range", "Must be from %d to %d.".formatted(least, most)));
    }
  }

  static @Nullable String line(
      String field, @Nullable String value, int max, List<FieldError> errors) {
    String line = text(field, value, max, errors);
    if (line != null && line.codePoints().anyMatch(Character::isISOControl)) {
      errors.add(new FieldError(field, "format", "Must be one line of plain text."));
    }
    return line;
  }

  private static @Nullable String text(
      String field, @Nullable String value, int max, List<FieldError> errors) {
    if (value == null || value.isBlank()) {
      return null;
    }
    String text = value.strip();
    if (text.codePointCount(0, text.length()) > max) {
      errors.add(new FieldError(field, "max_length", "Must have at most " + max + " characters."));
    }
    if (text.indexOf('\0') >= 0) {
      errors.add(new FieldError(field, "format", "Must be plain text."));
    }
    return text;
  }
}
