package io.streamcore.ground;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The numbers under which this copy answers, each checked to be free before anything starts.
 *
 * @param relay where listeners, and encoders that speak HTTP, find the relay
 * @param ingest where encoders find it; the same unless set apart
 */
public record Ports(int http, int https, int management, int database, int relay, int ingest) {

  private static final String RELAY = "STREAMCORE_RELAY_PORT";
  private static final String INGEST = "STREAMCORE_INGEST_PORT";

  /** How often a port is drawn until one is free, and its neighbour, too. */
  private static final int DRAWS = 200;

  /**
   * Ports that are drawn lie below those from which systems make outgoing connections (Linux 32768,
   * IANA 49152): another one's connection must not take the port of a server that reloads.
   */
  private static final int LOWEST_DRAWN = 10_000;

  private static final int DRAWN_PAIRS = (32_768 - LOWEST_DRAWN) / 2;

  /** So that no two draws of a process are the same. */
  private static final AtomicInteger NEXT_PAIR =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(DRAWN_PAIRS));

  /**
   * The ports that the settings ask for; those asked for as 0 are chosen here.
   *
   * @throws Failure if one is taken, or asked for twice
   */
  public static Ports choose(Settings settings) {
    String open = settings.httpAddress();
    String https =
        settings.find("STREAMCORE_HTTPS_PORT").isPresent() ? "STREAMCORE_HTTPS_PORT" : "";
    boolean apart = settings.find(INGEST).isPresent();
    int relay =
        apart ? free(settings, RELAY, 8000, open) : freeWithNext(settings, RELAY, 8000, open);
    Ports ports =
        new Ports(
            free(settings, "STREAMCORE_HTTP_PORT", 8080, open),
            https.isEmpty() ? 0 : free(settings, https, 8443, open),
            free(settings, "STREAMCORE_MANAGEMENT_PORT", 9990, settings.managementAddress()),
            settings.externalDatabase().isPresent()
                ? 0
                : free(settings, "STREAMCORE_DB_PORT", 5433, "127.0.0.1"),
            relay,
            apart && settings.port(INGEST, relay) != relay
                ? freeWithNext(settings, INGEST, relay, open)
                : relay);
    ports.requireDifferent();
    return ports;
  }

  /** Where SHOUTcast v1 encoders connect: they are told {@link #ingest} and add one themselves. */
  public int shoutcast() {
    return ingest + 1;
  }

  private void requireDifferent() {
    Map<String, Integer> wanted = new LinkedHashMap<>();
    wanted.put("the relay", relay);
    if (ingest != relay) {
      wanted.put("encoders", ingest);
    }
    wanted.put("SHOUTcast encoders (the ingest port + 1)", shoutcast());
    wanted.put("pages", http);
    wanted.put("pages over TLS", https);
    wanted.put("management", management);
    wanted.put("the database", database);
    Map<Integer, String> owners = new LinkedHashMap<>();
    wanted.forEach(
        (purpose, port) -> {
          String other = port == 0 ? null : owners.put(port, purpose);
          if (other != null) {
            throw new Failure("Port %d is set for %s and for %s".formatted(port, other, purpose));
          }
        });
  }

  /** A port whose successor is free as well. */
  private static int freeWithNext(
      Settings settings, String variable, int standard, String address) {
    boolean any = settings.port(variable, standard) == 0;
    for (int draw = 1; ; draw++) {
      int port = free(settings, variable, standard, address);
      if (port < 65_535 && isFree(port + 1, address)) {
        return port;
      }
      if (!any || draw == DRAWS) {
        throw new Failure(
            "Port %d, which SHOUTcast encoders use beside port %d, is taken; choose others with %s"
                .formatted(port + 1, port, variable));
      }
    }
  }

  private static int free(Settings settings, String variable, int standard, String address) {
    int port = settings.port(variable, standard);
    if (port == 0) {
      return draw(address);
    }
    try {
      probe(port, address);
      return port;
    } catch (IOException e) {
      throw new Failure("Port %d is taken; choose another with %s".formatted(port, variable), e);
    }
  }

  private static int draw(String address) {
    for (int draw = 1; draw <= DRAWS; draw++) {
      int port = LOWEST_DRAWN + 2 * (NEXT_PAIR.getAndIncrement() % DRAWN_PAIRS);
      if (isFree(port, address)) {
        return port;
      }
    }
    throw new Failure("No free port found on " + address);
  }

  private static boolean isFree(int port, String address) {
    try {
      probe(port, address);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static void probe(int port, String address) throws IOException {
    try (ServerSocket probe = new ServerSocket()) {
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
    }
  }
}
