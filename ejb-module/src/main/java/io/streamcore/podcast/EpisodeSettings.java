package io.streamcore.podcast;

import io.streamcore.podcast.tag.EpisodeDetails;
import io.streamcore.podcast.tag.EpisodeType;
import io.streamcore.podcast.tag.SourceType;
import io.streamcore.problem.Checks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a DJ decides about an episode.
 *
 * @param about what listeners are told
 * @param source where its sound is
 * @param placing where it stands in the show, and since when
 * @param details tags with parts
 */
public record EpisodeSettings(About about, Source source, Placing placing, EpisodeDetails details) {

  public static final int MAX_TITLE = 150;
  public static final int MAX_DESCRIPTION = 50_000;
  private static final int MAX_NUMBER = 1_000_000;

  /** A hundred hours. */
  private static final int MAX_SECONDS = 360_000;

  /**
   * What listeners are told.
   *
   * @param title one line, at most 150 characters
   * @param description plain or in simple HTML, at most 50,000 characters
   * @param link a page of the DJ's own about it
   * @param imageUrl a picture of its own
   */
  public record About(
      String title,
      @Nullable String description,
      @Nullable String link,
      @Nullable String imageUrl,
      boolean explicit) {}

  /**
   * Where the sound is: in an upload, or at an address elsewhere.
   *
   * @param durationSeconds of external sound; null: not known, or as the upload says
   */
  public record Source(
      SourceType type,
      @Nullable UUID uploadId,
      @Nullable String mediaUrl,
      @Nullable Integer durationSeconds) {

    /** An upload, which tells by itself how long it plays. */
    public static Source ofUpload(UUID uploadId) {
      return new Source(SourceType.UPLOAD, uploadId, null, null);
    }
  }

  /**
   * Where it stands.
   *
   * @param number unique in the show; null: the next one
   * @param season null: none
   * @param publicationDate null: when it is first published
   * @param published false: a draft
   * @param monetized whether only who has bought it may hear it
   * @param blocked whether directories are asked not to list it
   */
  public record Placing(
      @Nullable Integer number,
      @Nullable Integer season,
      EpisodeType type,
      @Nullable Instant publicationDate,
      boolean published,
      boolean monetized,
      boolean blocked) {}

  /**
   * The same, as it is kept.
   *
   * @throws io.streamcore.problem.Invalid naming every field that breaks a rule
   */
  EpisodeSettings checked() {
    Checks checks = new Checks();
    checks.range("episode_number", placing.number(), 1, MAX_NUMBER);
    checks.range("season", placing.season(), 1, MAX_NUMBER);
    checks.range("duration_seconds", source.durationSeconds(), 0, MAX_SECONDS);
    EpisodeSettings kept =
        new EpisodeSettings(
            new About(
                checks.required("title", about.title(), MAX_TITLE),
                checks.text("description", about.description(), MAX_DESCRIPTION),
                checks.url("link", about.link()),
                checks.url("image_url", about.imageUrl()),
                about.explicit()),
            checked(checks, source),
            placing,
            details.checked(checks));
    checks.pass();
    return kept;
  }

  private static Source checked(Checks checks, Source source) {
    String url = checks.url("media_url", source.mediaUrl());
    if (source.type() == SourceType.UPLOAD) {
      if (source.uploadId() == null) {
        checks.add("upload_id", "required", "An episode of an upload must name it.");
      }
      if (url != null) {
        checks.add("media_url", "exclusive", "Name an upload or an address, not both.");
      }
    } else {
      if (url == null) {
        checks.add("media_url", "required", "An external episode must name its address.");
      }
      if (source.uploadId() != null) {
        checks.add("upload_id", "exclusive", "Name an upload or an address, not both.");
      }
    }
    return new Source(source.type(), source.uploadId(), url, source.durationSeconds());
  }
}
