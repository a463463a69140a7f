package io.streamcore.podcast.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.Locale;

/** Who may know of a podcast. Wire and database name: lower case. */
public enum Visibility {
  /** Everybody. */
  PUBLIC,
  /** Its owner and administrators. */
  PRIVATE;

  /** The name in feeds, in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value as it is in the database. */
  @Converter
  public static class Column extends WireColumn<Visibility> {

    public Column() {
      super(Visibility.class);
    }
  }
}
