package io.streamcore.adapter.dns;

import java.io.IOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Debian's dnsmasq on a port of its own: the network's resolver and the servers of all zones. */
final class Dnsmasq implements AutoCloseable {

  private final Process process;
  private final int port;

  private Dnsmasq(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Whether it is there; with {@code CI=true} it has to be. */
  static boolean isThere() {
    return Boolean.parseBoolean(System.getenv("CI")) || program().isPresent();
  }

  private static java.util.Optional<Path> program() {
    // below /usr/sbin, which is not on everybody's path
    return Stream.concat(
            Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1)),
            Stream.of("/usr/sbin", "/sbin"))
        .map(folder -> Path.of(folder, "dnsmasq"))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Starts one with these records. */
  static Dnsmasq start(String... records) throws IOException {
    int port = freePort();
    List<String> command =
        new ArrayList<>(
            List.of(
                program().orElseThrow().toString(),
                "--keep-in-foreground",
                "--conf-file=/dev/null",
                "--port=" + port,
                "--listen-address=127.0.0.1",
                "--bind-interfaces",
                "--no-resolv",
                "--no-hosts",
                "--pid-file=",
                "--user=" + System.getProperty("user.name")));
    command.addAll(List.of(records));
    Process process = new ProcessBuilder(command).inheritIO().start();
    return new Dnsmasq(process, port);
  }

  /** An option that delegates a zone to a server of that name. */
  static String delegation(String zone, String server) {
    StringBuilder hex = new StringBuilder();
    for (String label : server.split("\\.", -1)) {
      hex.append(HexFormat.of().toHexDigits((byte) label.length()));
      hex.append(HexFormat.of().formatHex(label.getBytes(StandardCharsets.US_ASCII)));
    }
    return "--dns-rr=" + zone + ",2," + hex + "00";
  }

  int port() {
    return port;
  }

  String address() {
    return "127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroy();
  }

  private static int freePort() throws SocketException {
    try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
