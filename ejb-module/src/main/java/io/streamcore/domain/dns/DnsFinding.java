package io.streamcore.domain.dns;

import java.util.Locale;

/** What was found where a record should be. Wire and database name: lower case. */
public enum DnsFinding {
  /** Nobody has looked yet. */
  UNCHECKED,
  /** It is as it should be. */
  OK,
  /** There is none. */
  ABSENT,
  /** There is one that says something else. */
  WRONG,
  /** The domain is not registered, or not delegated. */
  UNREGISTERED,
  /** The servers of the domain did not answer in time. */
  TIMEOUT,
  /** The servers of the domain answered with a failure. */
  SERVFAIL;

  /** The name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is up to the owner to change something, and not only to wait. */
  public boolean isOwners() {
    return this == WRONG || this == ABSENT || this == UNREGISTERED;
  }

  /** The finding of a name in the database. */
  public static DnsFinding of(String wireName) {
    return valueOf(wireName.toUpperCase(Locale.ROOT));
  }
}
