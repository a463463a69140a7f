package io.streamcore.ground;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The environment that the application server runs in: what the operator set, and for everything
 * else what was chosen or generated. The CLI scripts and the application read nothing but these
 * variables.
 */
final class ServerEnvironment {

  static final String ADMIN_EMAIL = "STREAMCORE_ADMIN_EMAIL";
  static final String ADMIN_PASSWORD = "STREAMCORE_ADMIN_PASSWORD";
  static final String ONE_TIME_PASSWORD = "STREAMCORE_ADMIN_PASSWORD_ONE_TIME";
  static final String PUBLIC_URL = "STREAMCORE_PUBLIC_URL";
  static final String RELAY_URL = "STREAMCORE_RELAY_URL";
  static final String STANDARD_ADMIN_EMAIL = "admin@localhost.localdomain";

  private final Map<String, String> variables;

  private ServerEnvironment(Map<String, String> variables) {
    this.variables = variables;
  }

  static Map<String, String> of(
      Settings settings,
      Home home,
      DataFolder folder,
      Ports ports,
      Database database,
      Secrets secrets) {
    ServerEnvironment environment = new ServerEnvironment(new HashMap<>(settings.environment()));
    environment.ports(ports);
    environment.secrets(secrets);
    environment.set("STREAMCORE_DB_URL", database.url());
    environment.set("STREAMCORE_DB_USER", database.user());
    environment.set("STREAMCORE_DB_PASSWORD", database.password());
    environment.orElse("STREAMCORE_NODE", settings.node());
    environment.orElse("STREAMCORE_HTTP_ADDRESS", settings.httpAddress());
    environment.orElse(PUBLIC_URL, "http://localhost:" + ports.http());
    environment.orElse(RELAY_URL, () -> relayUrl(environment.variables.get(PUBLIC_URL), ports));
    environment.orElse("STREAMCORE_DATA_DIR", folder.files().toString());
    environment.orElse(
        "STREAMCORE_CREDENTIAL_STORE", folder.secrets().resolve("master-keys.store").toString());
    environment.orElse(
        "STREAMCORE_DOMAIN_KEY_STORE", folder.secrets().resolve("domains.p12").toString());
    environment.orElse("STREAMCORE_FFMPEG", tool(home.ffmpeg()));
    environment.orElse("STREAMCORE_FFPROBE", tool(home.ffprobe()));
    environment.orElse(
        "STREAMCORE_BATCH_THREADS",
        Integer.toString(Math.max(8, 2 * Runtime.getRuntime().availableProcessors())));
    requireNumber(settings, "STREAMCORE_UPLOAD_MAX_BYTES");
    return environment.variables;
  }

  private void ports(Ports ports) {
    set("STREAMCORE_HTTP_PORT", Integer.toString(ports.http()));
    set("STREAMCORE_MANAGEMENT_PORT", Integer.toString(ports.management()));
    set("STREAMCORE_RELAY_PORT", Integer.toString(ports.relay()));
    set("STREAMCORE_INGEST_PORT", Integer.toString(ports.ingest()));
    if (ports.https() > 0) {
      set("STREAMCORE_HTTPS", "true");
      set("STREAMCORE_HTTPS_PORT", Integer.toString(ports.https()));
    }
  }

  private void secrets(Secrets secrets) {
    orElse(ADMIN_EMAIL, STANDARD_ADMIN_EMAIL);
    // a password that was printed is to be changed by the one who reads it
    boolean chosen = !variables.getOrDefault(ADMIN_PASSWORD, "").isBlank();
    orElse(ONE_TIME_PASSWORD, Boolean.toString(!chosen));
    orElse(ADMIN_PASSWORD, () -> secrets.password("administrator"));
    orElse("STREAMCORE_CLUSTER_PASSWORD", () -> secrets.password("cluster"));
    orElse("STREAMCORE_CREDENTIAL_STORE_PASSWORD", () -> secrets.password("credential-store"));
    orElse("STREAMCORE_DOMAIN_KEY_STORE_PASSWORD", () -> secrets.password("domain-key-store"));
  }

  /**
   * The relay's port at the host of the pages. It speaks TLS with the server's own keys: it is told
   * so only where the pages are served with them, too.
   */
  private static String relayUrl(@Nullable String publicUrl, Ports ports) {
    try {
      URI pages = new URI(String.valueOf(publicUrl));
      if (pages.getHost() != null) {
        boolean own = "https".equals(pages.getScheme()) && ports.https() > 0;
        String scheme = own ? "https" : "http";
        return scheme + "://" + pages.getHost() + ":" + ports.relay();
      }
    } catch (URISyntaxException e) {
      throw new Failure(PUBLIC_URL + "=" + publicUrl + " is not an address", e);
    }
    throw new Failure(PUBLIC_URL + "=" + publicUrl + " names no host");
  }

  /** Says it here, in one line, and not in the middle of a deployment. */
  private static void requireNumber(Settings settings, String variable) {
    String value = settings.get(variable, "0");
    try {
      Long.parseLong(value);
    } catch (NumberFormatException e) {
      throw new Failure(variable + "=" + value + " is not a number of bytes", e);
    }
  }

  /** The unpacked tool, or the system's on platforms for which none was unpacked. */
  static String tool(Path unpacked) {
    return Files.isExecutable(unpacked) ? unpacked.toString() : unpacked.getFileName().toString();
  }

  private void set(String variable, String value) {
    variables.put(variable, value);
  }

  private void orElse(String variable, String value) {
    orElse(variable, () -> value);
  }

  private void orElse(String variable, java.util.function.Supplier<String> value) {
    if (variables.getOrDefault(variable, "").isBlank()) {
      variables.put(variable, value.get());
    }
  }
}
