package io.streamcore.podcast.tag;

import io.streamcore.problem.Checks;
import org.jspecify.annotations.Nullable;

/**
 * The place that it is about: {@code podcast:location}.
 *
 * @param name for people, such as {@code Austin, TX}
 * @param geo by RFC 5870, such as {@code geo:30.2672,97.7431}
 * @param osm of OpenStreetMap, such as {@code R113314}
 */
public record Location(String name, @Nullable String geo, @Nullable String osm) {

  static @Nullable Location checked(Checks checks, String field, @Nullable Location location) {
    if (location == null) {
      return null;
    }
    String geo = checks.line(field + ".geo", location.geo(), 128);
    if (geo != null && !geo.matches("geo:-?[0-9.]+,-?[0-9.]+.*")) {
      checks.add(field + ".geo", "format", "Must be a geo URI such as geo:30.2672,-97.7431.");
    }
    String osm = checks.line(field + ".osm", location.osm(), 64);
    if (osm != null && !osm.matches("[NWR][0-9]+(#[0-9]+)?")) {
      checks.add(field + ".osm", "format", "Must be N, W or R and a number, such as R113314.");
    }
    return new Location(checks.required(field + ".name", location.name(), 128), geo, osm);
  }
}
