package io.streamcore.playlist;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of somebody else that has sound, or once had it; it knows ranges. */
final class FarServer implements AutoCloseable {

  private static final Pattern RANGE = Pattern.compile("bytes=(\\d+)-(\\d*)");

  private static final class Shown {

    private final String type;
    private final byte[] bytes;

    private Shown(String type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes;
    }
  }

  private final HttpServer server;
  private final Map<String, Shown> files = new ConcurrentHashMap<>();

  FarServer() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  /** Shows a file; its address. */
  String show(String name, String type, Path file) throws IOException {
    return show(name, type, Files.readAllBytes(file));
  }

  String show(String name, String type, byte[] bytes) {
    files.put("/" + name, new Shown(type, bytes));
    return address(name);
  }

  String address(String name) {
    return "http://localhost:" + server.getAddress().getPort() + "/" + name;
  }

  void takeDown(String name) {
    files.remove("/" + name);
  }

  private void answer(HttpExchange exchange) throws IOException {
    Shown file = files.get(exchange.getRequestURI().getPath());
    if (file == null) {
      exchange.sendResponseHeaders(404, -1);
    } else {
      send(exchange, file);
    }
    exchange.close();
  }

  private static void send(HttpExchange exchange, Shown file) throws IOException {
    String wanted = exchange.getRequestHeaders().getFirst("Range");
    Matcher range = RANGE.matcher(wanted == null ? "" : wanted);
    byte[] part = file.bytes;
    int status = 200;
    if (range.matches() && Integer.parseInt(range.group(1)) < part.length) {
      int from = Integer.parseInt(range.group(1));
      String end = range.group(2);
      int last = end.isEmpty() ? part.length - 1 : Math.min(part.length - 1, Integer.parseInt(end));
      exchange
          .getResponseHeaders()
          .set("Content-Range", "bytes %d-%d/%d".formatted(from, last, part.length));
      part = Arrays.copyOfRange(part, from, last + 1);
      status = 206;
    }
    exchange.getResponseHeaders().set("Content-Type", file.type);
    exchange.getResponseHeaders().set("Accept-Ranges", "bytes");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Integer.toString(part.length));
    }
    exchange.sendResponseHeaders(status, head ? -1 : part.length);
    if (!head) {
      exchange.getResponseBody().write(part);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
