package io.streamcore.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Debian's pebble: a certificate authority for tests that looks at names by itself, and refuses
 * half of all nonces. Tests that use it say {@code @NeedsProgram("pebble")}.
 */
public final class AcmeServer implements AutoCloseable {

  private static final String CONFIGURATION =
      """
      {"pebble": {"listenAddress": "127.0.0.1:%d", "managementListenAddress": "127.0.0.1:%d",
        "certificate": "%s", "privateKey": "%s", "httpPort": %d, "tlsPort": %d,
        "ocspResponderURL": "", "externalAccountBindingRequired": false}}
      """;

  private final Path folder;
  private final int port = Peer.freePort();
  private @Nullable Peer process;

  private AcmeServer(Path folder) {
    this.folder = folder;
  }

  /** Whether the programs are there. */
  public static boolean isThere() {
    return Peer.isOnPath("pebble") && Peer.isOnPath("openssl");
  }

  /**
   * Prepares one, with a root of its own.
   *
   * @param folder for its configuration and keys
   */
  public static AcmeServer prepare(Path folder) {
    AcmeServer server = new AcmeServer(folder);
    Peer.run(
        List.of(
            "openssl",
            "req",
            "-x509",
            "-newkey",
            "ec",
            "-pkeyopt",
            "ec_paramgen_curve:prime256v1",
            "-nodes",
            "-days",
            "2",
            "-subj",
            "/CN=localhost",
            "-addext",
            "subjectAltName=DNS:localhost,IP:127.0.0.1",
            "-keyout",
            folder.resolve("acme-key.pem").toString(),
            "-out",
            folder.resolve("acme.pem").toString()));
    return server;
  }

  /** What the product has to be told of it. */
  public Map<String, String> settings() {
    return Map.of(
        "STREAMCORE_ACME_DIRECTORY",
        "https://localhost:" + port + "/dir",
        "STREAMCORE_ACME_CA",
        folder.resolve("acme.pem").toString());
  }

  /**
   * Starts it.
   *
   * @param names where it looks names up
   * @param httpPort where it looks at them, in the place of port 80
   */
  public void start(NameServer names, int httpPort) {
    try {
      Path file =
          Files.writeString(
              folder.resolve("pebble.json"),
              CONFIGURATION.formatted(
                  port,
                  port + 1,
                  folder.resolve("acme.pem"),
                  folder.resolve("acme-key.pem"),
                  httpPort,
                  httpPort));
      process =
          Peer.start(
              List.of(
                  "env",
                  "PEBBLE_WFE_NONCEREJECT=50",
                  "PEBBLE_VA_NOSLEEP=1",
                  "pebble",
                  "-strict",
                  "-config",
                  file.toString(),
                  "-dnsserver",
                  names.address()));
      Peer.awaitPort(port);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }
}
