package io.streamcore.podcast.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.persistence.Converter;
import java.util.Locale;

/** What a show is made of: {@code podcast:medium}. Wire and database name: lower case. */
public enum Medium {
  PODCAST,
  MUSIC,
  VIDEO,
  FILM,
  AUDIOBOOK,
  NEWSLETTER,
  BLOG,
  PUBLISHER,
  COURSE,
  MIXED;

  /** The name in feeds, in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The value as it is in the database. */
  @Converter
  public static class Column extends WireColumn<Medium> {

    public Column() {
      super(Medium.class);
    }
  }
}
