package io.streamcore.relay.ingest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;

/** A remote server that does what the test says, and remembers what it was asked. */
final class FakeStation implements AutoCloseable {

  /** What it does with one visitor; the connection ends after it. */
  @FunctionalInterface
  interface Script {
    void play(String path, OutputStream out) throws IOException;
  }

  private static final Pattern GET = Pattern.compile("GET ([^ ]+) HTTP/1\\.[01]");

  private final ServerSocket server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Socket> visitors = new CopyOnWriteArrayList<>();
  private volatile Script script;
  final List<List<String>> requests = new CopyOnWriteArrayList<>();

  FakeStation(Script script) throws IOException {
    this(ServerSocketFactory.getDefault(), script);
  }

  FakeStation(ServerSocketFactory sockets, Script script) throws IOException {
    this.script = script;
    this.server = sockets.createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  void plays(Script next) {
    script = next;
  }

  int port() {
    return server.getLocalPort();
  }

  URI at(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  private void accept() {
    try {
      while (!server.isClosed()) {
        Socket visitor = server.accept();
        visitors.add(visitor);
        threads.execute(() -> serve(visitor));
      }
    } catch (SocketException closed) {
      threads.shutdown();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void serve(Socket visitor) {
    try (visitor) {
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(visitor.getInputStream(), StandardCharsets.ISO_8859_1));
      List<String> request = new ArrayList<>();
      for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
        request.add(line);
      }
      requests.add(request);
      Matcher get = GET.matcher(request.isEmpty() ? "" : request.get(0));
      if (get
          .matches()) { // anything else is a stray: a greeting of TLS, or a caller of a port that
        // was another's
        script.play(get.group(1), visitor.getOutputStream());
      }
    } catch (IOException gone) {
      visitors.remove(visitor); // the relay has hung up, as it may
    }
  }

  static void say(OutputStream out, String words) throws IOException {
    out.write(words.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** Throws all visitors out, as a server that is killed. */
  void hangUp() throws IOException {
    for (Socket visitor : visitors) {
      visitor.close();
    }
    visitors.clear();
  }

  @Override
  public void close() throws IOException {
    server.close();
    hangUp();
    threads.shutdownNow();
  }
}
