package io.streamcore.adapter.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.streamcore.security.PublicWeb;
import io.streamcore.security.WebAnswer;
import java.io.EOFException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SocketPublicWebTest {

  private static final byte[] SOUND = "x".repeat(100_000).getBytes(StandardCharsets.US_ASCII);

  private final PublicWeb trusting = new SocketPublicWeb(Optional.of(List.of("localhost")));
  private final PublicWeb strict = new SocketPublicWeb(Optional.empty());
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/sound", exchange -> send(exchange, 200, SOUND.length));
    server.createContext("/chunks", exchange -> send(exchange, 200, 0));
    server.createContext("/gone", exchange -> send(exchange, 410, -1));
    server.createContext("/moved", exchange -> move(exchange, "/sound?a=b"));
    server.createContext("/circle", exchange -> move(exchange, "/circle"));
    server.createContext("/inside", exchange -> move(exchange, "http://127.0.0.1:1/"));
    server.createContext("/file", exchange -> move(exchange, "file:///etc/passwd"));
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/sound", "/chunks", "/moved"})
  void reads_what_is_there(String path) throws IOException {
    try (WebAnswer answer = trusting.get(at(path))) {
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.mediaType()).contains("audio/mpeg");
      assertThat(answer.body().readAllBytes()).isEqualTo(SOUND);
    }
  }

  @Test
  void tells_where_it_came_from() throws IOException {
    try (WebAnswer answer = trusting.head(at("/moved"))) {
      assertThat(answer.address()).isEqualTo(at("/sound?a=b"));
      assertThat(answer.header("Content-Length")).contains("100000");
      assertThat(answer.body().readAllBytes()).isEmpty();
    }
  }

  @Test
  void hands_every_status_on() throws IOException {
    try (WebAnswer answer = trusting.ask("GET", at("/gone"), Map.of("X-A", "b"), new byte[0])) {
      assertThat(answer.status()).isEqualTo(410);
      assertThat(answer.isSuccess()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/",
        "http://127.0.0.1/",
        "http://127.1/",
        "http://2130706433/",
        "http://[::1]/",
        "http://[::ffff:10.0.0.1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://0.0.0.0:28001/"
      })
  void stays_out_of_the_house(String address) {
    assertThatThrownBy(() -> strict.get(URI.create(address)))
        .isInstanceOf(PublicWeb.PrivateAddress.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"file:///etc/passwd", "ftp://example.org/", "gopher://example.org/"})
  void speaks_http_alone(String address) {
    assertThatThrownBy(() -> trusting.get(URI.create(address)))
        .isInstanceOf(PublicWeb.PrivateAddress.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/inside", "/file"})
  void looks_where_a_redirect_leads(String path) {
    assertThatThrownBy(() -> trusting.get(at(path))).isInstanceOf(PublicWeb.PrivateAddress.class);
  }

  @Test
  void does_not_run_in_circles() {
    assertThatThrownBy(() -> trusting.get(at("/circle")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("redirects");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nshort",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nshort\r\n"
      })
  void notices_that_an_answer_was_cut_off(String answer) throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread peer = new Thread(() -> answerOnce(rude, answer));
      peer.start();
      try (WebAnswer got = trusting.get(URI.create("http://localhost:" + rude.getLocalPort()))) {
        assertThatThrownBy(() -> got.body().readAllBytes()).isInstanceOf(EOFException.class);
      }
      peer.join();
    }
  }

  @Test
  void takes_no_noise_for_an_answer() throws Exception {
    try (ServerSocket rude = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread peer = new Thread(() -> answerOnce(rude, "220 mail.example.org ESMTP\r\n\r\n"));
      peer.start();
      URI address = URI.create("http://localhost:" + rude.getLocalPort());
      assertThatThrownBy(() -> trusting.get(address)).isInstanceOf(IOException.class);
      peer.join();
    }
  }

  private static void answerOnce(ServerSocket server, String answer) {
    try (Socket socket = server.accept()) {
      int newlines = 0;
      while (newlines < 2) {
        int c = socket.getInputStream().read();
        newlines = c == '\n' ? newlines + 1 : c == '\r' ? newlines : 0;
      }
      socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private URI at(String path) {
    return URI.create("http://localhost:" + server.getAddress().getPort() + path);
  }

  private static void send(HttpExchange exchange, int status, long length) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "Audio/MPEG; charset=x");
    boolean head = exchange.getRequestMethod().equals("HEAD");
    if (head) {
      exchange.getResponseHeaders().set("Content-Length", Long.toString(SOUND.length));
    }
    exchange.sendResponseHeaders(status, head ? -1 : length);
    if (!head && length >= 0) {
      exchange.getResponseBody().write(SOUND);
    }
    exchange.close();
  }

  private static void move(HttpExchange exchange, String location) throws IOException {
    exchange.getResponseHeaders().set("Location", location);
    exchange.sendResponseHeaders(302, -1);
    exchange.close();
  }
}
