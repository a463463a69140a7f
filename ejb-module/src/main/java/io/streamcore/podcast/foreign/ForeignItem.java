package io.streamcore.podcast.foreign;

import io.streamcore.podcast.EpisodeSettings;
import io.streamcore.podcast.tag.EpisodeDetails;
import io.streamcore.podcast.tag.EpisodeType;
import io.streamcore.podcast.tag.TranscriptFormat;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item of a foreign feed, in our words and within our bounds; kept as JSON until it is imported.
 *
 * @param guid as the feed has it, or the address of its sound if it has none
 * @param mediaUrl the enclosure; empty: there is none
 * @param mediaBytes as the feed says; 0: it does not
 * @param published by ISO 8601; null: the feed does not say
 * @param number the one it is going to have, unless that is taken by then
 * @param chaptersUrl of chapters in JSON; null: it has none
 */
public record ForeignItem(
    String guid,
    String title,
    @Nullable String description,
    @Nullable String link,
    @Nullable String imageUrl,
    boolean explicit,
    String mediaUrl,
    long mediaBytes,
    @Nullable String published,
    @Nullable Integer number,
    @Nullable Integer season,
    EpisodeType type,
    boolean blocked,
    EpisodeDetails details,
    @Nullable String chaptersUrl,
    List<TranscriptLink> transcripts) {

  public ForeignItem {
    transcripts = transcripts == null ? List.of() : List.copyOf(transcripts);
  }

  /** Where a transcript is, in one of the formats that are kept. */
  public record TranscriptLink(String url, TranscriptFormat format, String language) {}

  ForeignItem withNumber(@Nullable Integer decided) {
    return new ForeignItem(
        guid,
        title,
        description,
        link,
        imageUrl,
        explicit,
        mediaUrl,
        mediaBytes,
        published,
        decided,
        season,
        type,
        blocked,
        details,
        chaptersUrl,
        transcripts);
  }

  /**
   * The episode that it becomes.
   *
   * @param uploadId its sound here
   * @param wanted its number; null: the next one
   * @param all its details, with chapters that were fetched
   * @param now when it is out if the feed does not say
   */
  public EpisodeSettings settings(
      UUID uploadId, @Nullable Integer wanted, EpisodeDetails all, Instant now) {
    return new EpisodeSettings(
        new EpisodeSettings.About(title, description, link, imageUrl, explicit),
        EpisodeSettings.Source.ofUpload(uploadId),
        new EpisodeSettings.Placing(
            wanted,
            season,
            type,
            published == null ? now : Instant.parse(published),
            false,
            false,
            blocked),
        all);
  }
}
