package io.streamcore.live;

import java.util.Locale;

/** How the sound of a stream gets in. Wire and database name: lower case. */
public enum IngestMode {
  /** The relay fetches it from a remote server. */
  PULL,
  /** The DJ's encoder brings it to the relay. */
  PUSH;

  /** The name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The way in of a wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static IngestMode of(String wireName) {
    for (IngestMode value : values()) {
      if (value.wireName().equals(wireName)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no such way in: " + wireName);
  }
}
