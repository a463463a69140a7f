package io.streamcore.security;

import java.util.Locale;

/** What a user may do. Wire and database name: lower case. */
public enum Role {
  LISTENER,
  DJ,
  ADMIN;

  /** The role's name in tokens, in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The role of a wire name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Role of(String wireName) {
    for (Role role : values()) {
      if (role.wireName().equals(wireName)) {
        return role;
      }
    }
    throw new IllegalArgumentException("no such role: " + wireName);
  }
}
