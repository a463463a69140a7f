package io.streamcore.billing;

import java.util.Locale;

/** Something that a plan opens to its subscribers. Wire and database name: lower case. */
public enum Entitlement {
  /** Live streams that are sold. */
  LIVE_STREAMS,
  /** Playlists that are sold. */
  PLAYLIST_ACCESS,
  /** Episodes, or whole podcasts, that are sold. */
  PODCAST_ACCESS,
  /** The catalogue of titles. */
  VOD_ACCESS;

  /** The name in {@code monetization_plans.features} and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
