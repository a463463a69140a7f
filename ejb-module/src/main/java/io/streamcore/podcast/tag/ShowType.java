package io.streamcore.podcast.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.Locale;

/** In which order a show is heard: {@code itunes:type}. Wire and database name: lower case. */
public enum ShowType {
  /** Newest first. */
  EPISODIC,
  /** From the first on. */
  SERIAL;

  /** The name in feeds, in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value as it is in the database. */
  @Converter
  public static class Column extends WireColumn<ShowType> {

    public Column() {
      super(ShowType.class);
    }
  }
}
