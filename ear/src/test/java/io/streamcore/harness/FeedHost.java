package io.streamcore.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/** Another platform that has feeds and files, on a port of its own; it remembers who asked. */
public final class FeedHost implements AutoCloseable {

  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  private record File(int status, String type, byte[] body) {}

  private final HttpServer server;
  private final Map<String, File> files = new ConcurrentHashMap<>();
  private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
  private final Map<String, List<String>> bodies = new ConcurrentHashMap<>();
  private final List<String> asked = new CopyOnWriteArrayList<>();

  /** A host without files. */
  public FeedHost() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "feed-host");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::answer);
    server.start();
  }

  /** The address of a path that begins with a slash. */
  public String at(String path) {
    return "http://localhost:" + server.getAddress().getPort() + path;
  }

  /** Puts a file there; its address. */
  public String put(String path, String type, byte[] body) {
    files.put(path, new File(200, type, body));
    return at(path);
  }

  /** Puts a text there; its address. */
  public String put(String path, String type, String body) {
    return put(path, type, body.getBytes(StandardCharsets.UTF_8));
  }

  /** Has a path answered with this status. */
  public String refuse(String path, int status) {
    files.put(path, new File(status, "text/plain", new byte[0]));
    return at(path);
  }

  /** Lets whoever asks for a path wait until {@link #release}. */
  public void hold(String path) {
    held.put(path, new CountDownLatch(1));
  }

  /** Lets all who wait go on. */
  public void release() {
    held.values().forEach(CountDownLatch::countDown);
  }

  /** What was posted to a path. */
  public List<String> bodies(String path) {
    return List.copyOf(bodies.getOrDefault(path, List.of()));
  }

  /** The paths that were asked for, in their order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  @Override
  public void close() {
    release();
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    asked.add(path);
    try (exchange) {
      if (exchange.getRequestMethod().equals("POST")) {
        bodies
            .computeIfAbsent(path, any -> new CopyOnWriteArrayList<>())
            .add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      }
      CountDownLatch latch = held.get(path);
      if (latch != null) {
        latch.await();
      }
      File file = files.getOrDefault(path, new File(404, "text/plain", new byte[0]));
      exchange.getResponseHeaders().set("Content-Type", file.type());
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(
          file.status(), head || file.body().length == 0 ? -1 : file.body().length);
      if (!head) {
        exchange.getResponseBody().write(file.body());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
