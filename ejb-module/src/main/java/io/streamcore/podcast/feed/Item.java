package io.streamcore.podcast.feed;

import io.streamcore.podcast.EpisodeSettings;
import io.streamcore.podcast.tag.TranscriptFormat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An episode as the feed tells it.
 *
 * @param guid the same for ever
 * @param settings what the DJ has decided about it
 * @param number its number in the show
 * @param seconds how long it plays; 0: not known
 * @param published since when it is out
 * @param page its page here
 * @param enclosure its sound
 * @param ladder the HLS ladder of the same sound; null: there is none
 * @param chapters where its chapters are; null: it has none
 */
public record Item(
    String guid,
    EpisodeSettings settings,
    int number,
    int seconds,
    Instant published,
    String page,
    Enclosure enclosure,
    @Nullable Enclosure ladder,
    @Nullable String chapters,
    List<TranscriptLink> transcripts) {

  public Item {
    transcripts = List.copyOf(transcripts);
  }

  /**
   * A file of sound.
   *
   * @param length in bytes; 0: not known
   */
  public record Enclosure(String url, long length, String type) {}

  /** Where a transcript is. */
  public record TranscriptLink(String url, TranscriptFormat format, String language) {}
}
