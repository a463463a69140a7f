package io.streamcore.podcast.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.Locale;

/**
 * What an episode is to its show: {@code itunes:episodeType}. Wire and database name: lower case.
 */
public enum EpisodeType {
  FULL,
  TRAILER,
  BONUS;

  /** The name in feeds, in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value as it is in the database. */
  @Converter
  public static class Column extends WireColumn<EpisodeType> {

    public Column() {
      super(EpisodeType.class);
    }
  }
}
