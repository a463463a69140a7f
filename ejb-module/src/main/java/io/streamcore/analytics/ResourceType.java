package io.streamcore.analytics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What numbers are about. Wire and database name: lower case. */
public enum ResourceType {
  /** A live stream. */
  STREAM,
  /** A playlist; its parts are uploads. */
  PLAYLIST,
  /** A podcast; its parts are episodes. */
  PODCAST,
  /** An upload by itself. */
  UPLOAD;

  /** The type's name in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The type of a wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static ResourceType of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
