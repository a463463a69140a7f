package io.streamcore.podcast.imports;

import io.streamcore.podcast.tag.Chapter;
import io.streamcore.podcast.tag.TranscriptFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came with the sound of an item.
 *
 * @param remark what could not be had; null: nothing is missing
 */
public record Extras(
    List<Chapter> chapters, List<Transcription> transcripts, @Nullable String remark) {

  public Extras {
    chapters = List.copyOf(chapters);
    transcripts = List.copyOf(transcripts);
  }

  /** A transcript with its text. */
  public record Transcription(String language, TranscriptFormat format, String body) {}
}
