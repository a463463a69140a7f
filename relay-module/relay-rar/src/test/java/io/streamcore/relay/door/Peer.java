package io.streamcore.relay.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The other end of a connection to the relay, which says and reads exactly what the test wants. */
final class Peer implements AutoCloseable {

  /** The head of an answer. */
  record Answer(String status, List<String> fields) {

    int code() {
      return Integer.parseInt(status.substring(9, 12));
    }

    String field(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return fields.stream()
          .filter(field -> field.toLowerCase(Locale.ROOT).startsWith(start))
          .map(field -> field.substring(start.length()).strip())
          .findFirst()
          .orElse("");
    }
  }

  private final Socket socket;
  private final InputStream in;

  Peer(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  Peer say(String words) throws IOException {
    return say(words.getBytes(StandardCharsets.UTF_8));
  }

  Peer say(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Says as much as is heard: who refuses what comes hangs up in the middle of it. */
  Peer sayWhileHeard(String words) throws IOException {
    try {
      return say(words);
    } catch (SocketException hungUp) {
      return this;
    }
  }

  /** One line; fails at the end of the stream. */
  String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("after: " + line);
      }
      line.write(next);
    }
    return line.toString(StandardCharsets.UTF_8).replace("\r", "");
  }

  Answer answer() throws IOException {
    String status = line();
    List<String> fields = new ArrayList<>();
    for (String next = line(); !next.isEmpty(); next = line()) {
      fields.add(next);
    }
    return new Answer(status, fields);
  }

  byte[] bytes(int count) throws IOException {
    byte[] bytes = in.readNBytes(count);
    assertThat(bytes).hasSize(count);
    return bytes;
  }

  String body(Answer answer) throws IOException {
    return new String(
        bytes(Integer.parseInt(answer.field("Content-Length"))), StandardCharsets.UTF_8);
  }

  /** All that still comes, until the other side closes. */
  String rest() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }

  /** Whether the other side has said anything. */
  boolean hears() throws IOException {
    return in.available() > 0;
  }

  /** Waits until the other side has closed, one way or the other. */
  void expectEnd() throws IOException {
    try {
      assertThat(in.readAllBytes()).isEmpty();
    } catch (SocketException reset) {
      assertThat(reset).hasMessageContaining("reset");
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
