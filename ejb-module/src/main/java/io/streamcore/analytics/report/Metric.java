package io.streamcore.analytics.report;

import io.streamcore.analytics.ResourceType;
import java.util.List;
import java.util.Locale;

/** What is counted, with the definition that stands beside every number. */
public enum Metric {
  DOWNLOADS(
      Fold.SUM,
      "Episodes that were loaded, after the IAB Podcast Measurement Technical Guidelines 2.1: at"
          + " least a minute of sound or the whole file, by GET; all ranges of the same address"
          + " (IPv6: its first 64 bits), player and episode within a day of UTC are one; without"
          + " robots (OPAWG's lists), data centres, probes and Apple Watches, which repeat their"
          + " phones. Sound elsewhere counts by what was asked for when the player was sent there."),
  PLAY_COUNT(
      Fold.SUM,
      "Sessions in which at least a minute of the playlist was sent, on the day of their beginning;"
          + " without robots."),
  LISTENERS(
      Fold.SUM,
      "Different addresses (IPv6: the first 64 bits) with the same player within a day of UTC,"
          + " without robots. Over several days, or over several streams, playlists and podcasts,"
          + " these are added: who comes again counts again."),
  PEAK_LISTENERS(
      Fold.MAX,
      "The most that were connected to one stream at the same moment; over several days or streams"
          + " the highest of them."),
  LISTEN_SECONDS(Fold.SUM, "Seconds of sound that listeners were sent, all of them added."),
  PLAYS(Fold.SUM, "Sessions in which this part of the sound was sent, by HLS.");

  private final Fold fold;
  private final String definition;

  Metric(Fold fold, String definition) {
    this.fold = fold;
    this.definition = definition;
  }

  /** The name in the database and on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String definition() {
    return definition;
  }

  /** How the values of several days or resources become one. */
  Fold fold() {
    return fold;
  }

  /** What is counted for a resource of a type, the most telling first. */
  static List<Metric> of(ResourceType type) {
    return switch (type) {
      case STREAM -> List.of(LISTENERS, PEAK_LISTENERS, LISTEN_SECONDS);
      case PLAYLIST -> List.of(PLAY_COUNT, LISTENERS, LISTEN_SECONDS);
      case PODCAST -> List.of(DOWNLOADS, LISTENERS);
      case UPLOAD -> List.of(PLAYS);
    };
  }

  /** What is counted day by day for anything. */
  static List<Metric> daily() {
    return List.of(DOWNLOADS, PLAY_COUNT, LISTENERS, PEAK_LISTENERS, LISTEN_SECONDS);
  }

  /** How values become one. */
  enum Fold {
    SUM,
    MAX
  }
}
