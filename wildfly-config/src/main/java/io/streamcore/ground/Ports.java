package io.streamcore.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** The numbers under which this copy answers, each checked to be free before anything starts. */
public record Ports(int http, int https, int management, int database, int relay) {

  /**
   * The ports that the settings ask for; those asked for as 0 are chosen here.
   *
   * @throws Failure if one is taken
   */
  public static Ports choose(Settings settings) {
    String open = settings.httpAddress();
    String https =
        settings.find("STREAMCORE_HTTPS_PORT").isPresent() ? "STREAMCORE_HTTPS_PORT" : "";
    return new Ports(
        free(settings, "STREAMCORE_HTTP_PORT", 8080, open),
        https.isEmpty() ? 0 : free(settings, https, 8443, open),
        free(settings, "STREAMCORE_MANAGEMENT_PORT", 9990, settings.managementAddress()),
        settings.externalDatabase().isPresent()
            ? 0
            : free(settings, "STREAMCORE_DB_PORT", 5433, "127.0.0.1"),
        free(settings, "STREAMCORE_RELAY_PORT", 8000, open));
  }

  private static int free(Settings settings, String variable, int standard, String address) {
    int port = settings.port(variable, standard);
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return probe.getLocalPort();
    } catch (IOException e) {
      throw new Failure("Port %d is taken; choose another with %s".formatted(port, variable), e);
    }
  }
}
