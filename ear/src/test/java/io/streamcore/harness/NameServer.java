package io.streamcore.harness;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Debian's dnsmasq on a port of its own, as the network's resolver and as the server of {@code
 * dj.test}. Its records can be changed at any time. Tests that use it say
 * {@code @NeedsProgram("dnsmasq")}.
 */
public final class NameServer implements AutoCloseable {

  /** Where names of DJs have to lead. */
  public static final String TARGET = "edge.test";

  private final int port = Peer.freePort();
  private final Map<String, String> records = new LinkedHashMap<>();
  private @Nullable Peer process;

  private NameServer() {
    records.put("edge", "--host-record=" + TARGET + ",127.0.0.1");
    records.put("ns", "--host-record=ns.dj.test,127.0.0.1");
    records.put("zone", delegation("dj.test", "ns.dj.test"));
    records.put("top", delegation("test", "ns.test"));
  }

  /** Whether the program is there. */
  public static boolean isThere() {
    return Peer.isOnPath("dnsmasq");
  }

  public static NameServer start() {
    NameServer server = new NameServer();
    server.restart();
    return server;
  }

  /** Where it is asked, for the product's settings. */
  public String address() {
    return "127.0.0.1:" + port;
  }

  public int port() {
    return port;
  }

  /** What the product has to be told of it. */
  public Map<String, String> settings() {
    return Map.of(
        "STREAMCORE_DNS_SERVER",
        address(),
        "STREAMCORE_DNS_ZONE_PORT",
        Integer.toString(port),
        "STREAMCORE_DNS_PRIVATE_SERVERS",
        "true",
        "STREAMCORE_DOMAIN_TARGET",
        TARGET,
        "STREAMCORE_DOMAIN_RETRY_MS",
        "1000");
  }

  /** Sets a TXT record, in the place of the one before. */
  public void text(String name, String value) {
    records.put("TXT " + name, "--txt-record=" + name + "," + value);
    restart();
  }

  /** Leads a name to the product. */
  public void lead(String name) {
    records.put("CNAME " + name, "--cname=" + name + "," + TARGET);
    restart();
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }

  private void restart() {
    close();
    List<String> command =
        new ArrayList<>(
            List.of(
                "dnsmasq",
                "--keep-in-foreground",
                "--conf-file=/dev/null",
                "--port=" + port,
                "--listen-address=127.0.0.1",
                "--bind-interfaces",
                "--no-resolv",
                "--no-hosts",
                "--pid-file=",
                "--user=" + System.getProperty("user.name"),
                "--local=/test/"));
    command.addAll(records.values());
    process = Peer.start(command);
    Peer.awaitPort(port); // it listens on TCP, too
  }

  private static String delegation(String zone, String server) {
    StringBuilder hex = new StringBuilder();
    for (String label : server.split("\\.", -1)) {
      hex.append(HexFormat.of().toHexDigits((byte) label.length()));
      hex.append(HexFormat.of().formatHex(label.getBytes(StandardCharsets.US_ASCII)));
    }
    return "--dns-rr=" + zone + ",2," + hex + "00";
  }
}
