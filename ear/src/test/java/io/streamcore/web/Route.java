package io.streamcore.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * An operation of the OpenAPI document.
 *
 * @param method the HTTP method, upper case
 * @param path the template
 * @param roles who may call it; empty list: everybody; empty: the document does not say
 * @param bodies the media types that it reads
 */
record Route(String method, String path, Optional<List<String>> roles, List<String> bodies) {

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");
  private static final String NOBODYS_ID = "00000000-0000-4000-8000-000000000000";

  /** Every operation of a document. */
  static List<Route> of(JsonNode document) {
    List<Route> routes = new ArrayList<>();
    document
        .path("paths")
        .properties()
        .forEach(
            path ->
                path.getValue().properties().stream()
                    .filter(member -> member.getValue().has("responses"))
                    .forEach(
                        member ->
                            routes.add(of(member.getKey(), path.getKey(), member.getValue()))));
    return routes;
  }

  private static Route of(String method, String path, JsonNode operation) {
    JsonNode required = operation.get("x-required-roles");
    Optional<List<String>> roles = Optional.empty();
    if (required != null) {
      List<String> names = new ArrayList<>();
      required.forEach(role -> names.add(role.asText()));
      roles = Optional.of(names);
    }
    List<String> bodies = new ArrayList<>();
    operation
        .path("requestBody")
        .path("content")
        .properties()
        .forEach(media -> bodies.add(media.getKey()));
    return new Route(method.toUpperCase(Locale.ROOT), path, roles, bodies);
  }

  /** Whether anybody may call it, by the document. */
  boolean isPublic() {
    return roles.isPresent() && roles.get().isEmpty();
  }

  /** The roles of the house that may not call it. */
  TreeSet<String> strangers() {
    TreeSet<String> strangers = new TreeSet<>(List.of("listener", "dj", "admin"));
    if (isPublic()) {
      strangers.clear();
    }
    strangers.removeAll(roles.orElse(List.of()));
    return strangers;
  }

  boolean readsJson() {
    return bodies.stream().anyMatch(type -> type.endsWith("json"));
  }

  /** An address of this route at which there is nothing. */
  String address() {
    return PARAMETER.matcher(path).replaceAll(NOBODYS_ID);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
