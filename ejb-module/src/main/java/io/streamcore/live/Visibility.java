package io.streamcore.live;

import java.util.Locale;

/** Who may know of a stream. Wire and database name: lower case. */
public enum Visibility {
  /** Everybody. */
  PUBLIC,
  /** The owner, administrators, and who holds a token of it. */
  PRIVATE;

  /** The name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The visibility of a wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Visibility of(String wireName) {
    for (Visibility value : values()) {
      if (value.wireName().equals(wireName)) {
        return value;
      }
    }
    throw new IllegalArgumentException("no such visibility: " + wireName);
  }
}
