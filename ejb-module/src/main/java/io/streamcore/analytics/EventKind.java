package io.streamcore.analytics;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of raw events. Wire and database name: lower case. */
public enum EventKind {
  /** A listener has joined a stream at the relay. */
  JOINED,
  /** A listener is still there, after so many seconds. */
  STAYS,
  /** A listener has left, after so many seconds. */
  LEFT,
  /** A piece of an HLS session, of so many seconds of sound. */
  HLS,
  /** An enclosure was served: all of it, or a range. */
  FILE,
  /** An enclosure elsewhere was pointed to. */
  REDIRECT;

  /** The kind's name in the database and on the wire. */
  @JsonValue
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The kind of a wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  @JsonCreator
  public static EventKind of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
