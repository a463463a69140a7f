package io.streamcore.podcast.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Where the sound of an episode is. Wire and database name: lower case. */
public enum SourceType {
  /** In the house. */
  UPLOAD,
  /** On a server of somebody else. */
  EXTERNAL;

  /** The name in feeds, in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value as it is in the database. */
  @Converter
  public static class Column extends WireColumn<SourceType> {

    public Column() {
      super(SourceType.class);
    }
  }
}
