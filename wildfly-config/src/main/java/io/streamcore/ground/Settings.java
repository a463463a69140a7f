package io.streamcore.ground;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator may choose, read from the {@code STREAMCORE_*} environment variables; the table
 * in this module's README lists them all. Blank counts as absent.
 */
public final class Settings {

  private final Map<String, String> environment;

  public Settings(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  /** The variable's value, if it says anything. */
  public Optional<String> find(String variable) {
    return Optional.ofNullable(environment.get(variable))
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  public String get(String variable, String otherwise) {
    return find(variable).orElse(otherwise);
  }

  /** The port named by a variable; 0 means "any free one". */
  public int port(String variable, int otherwise) {
    String value = get(variable, Integer.toString(otherwise));
    try {
      int port = Integer.parseInt(value);
      if (port >= 0 && port <= 65535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new Failure(variable + "=" + value + " is not a port number", e);
    }
    throw new Failure(variable + "=" + value + " is not a port number");
  }

  /** The address that the public listeners bind to. */
  public String httpAddress() {
    return get("STREAMCORE_HTTP_ADDRESS", "0.0.0.0");
  }

  public String managementAddress() {
    return get("STREAMCORE_MANAGEMENT_ADDRESS", "127.0.0.1");
  }

  /** The name of this node, different on every node of a cluster. */
  public String node() {
    return get("STREAMCORE_NODE", "node1");
  }

  /** A database that somebody else runs; absent: the embedded one. */
  public Optional<String> externalDatabase() {
    return find("STREAMCORE_DB_URL");
  }

  /** The folder that holds everything this copy of the product keeps. */
  public Path data(Path home) {
    return find("STREAMCORE_DATA")
        .map(Path::of)
        .orElseGet(() -> DataFolder.standard(home))
        .toAbsolutePath();
  }

  /** The whole environment, for the server that inherits it. */
  public Map<String, String> environment() {
    return environment;
  }
}
