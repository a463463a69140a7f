package io.streamcore.analytics.report;

import io.streamcore.analytics.ResourceType;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The tables that there are. */
public enum ReportKind {
  /** Each of somebody's resources with its sums. */
  RESOURCES("", ""),
  /** Every metric by day. */
  DAYS("", ""),
  APPS(
      "app",
      "The player, by the lists of the Open Podcast Analytics Working Group; empty: none of them."),
  DEVICES("device", "The kind of device, as far as the player tells it; empty: it does not."),
  COUNTRIES(
      "country",
      "The country of the address by the operator's table (ISO 3166-1); empty: unknown, or no table"
          + " is configured."),
  /** Episodes of a podcast, or tracks of a playlist, side by side. */
  PARTS("", ""),
  /** How many listened to a stream at once, minute by minute. */
  MINUTES("", ""),
  /** How far into an upload listeners came. */
  RETENTION("", "");

  private final String dimension;
  private final String definition;

  ReportKind(String dimension, String definition) {
    this.dimension = dimension;
    this.definition = definition;
  }

  /** The kind of a name such as {@code days}. */
  public static Optional<ReportKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The name on the wire. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  String dimension() {
    return dimension;
  }

  String definition() {
    return definition;
  }

  boolean isAbout(ResourceType type) {
    return switch (this) {
      case RESOURCES -> false;
      case DAYS, APPS, DEVICES, COUNTRIES -> type != ResourceType.UPLOAD;
      case PARTS -> type == ResourceType.PLAYLIST || type == ResourceType.PODCAST;
      case MINUTES -> type == ResourceType.STREAM;
      case RETENTION -> type == ResourceType.UPLOAD;
    };
  }

  boolean isAboutAll() {
    return this != PARTS && this != MINUTES && this != RETENTION;
  }
}
