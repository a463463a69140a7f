package io.streamcore.relay;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;

/**
 * Somebody who connects to the relay from another address of this machine and sends what they like:
 * what the relay holds against them it does not hold against {@code 127.0.0.1}. For one thread.
 */
final class Stranger implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 60_000;
  private static final int LONGEST_ANSWER = 16 * 1024;

  private final Socket socket = new Socket();

  private Stranger(String from, int port) throws IOException {
    socket.bind(new InetSocketAddress(InetAddress.getAllByName(from)[0], 0));
    socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_MILLIS);
    socket.setSoTimeout(PATIENCE_MILLIS);
  }

  /**
   * Connects and says nothing.
   *
   * @param from an address of 127.0.0.0/8
   */
  static Stranger come(String from, int port) {
    try {
      return new Stranger(from, port);
    } catch (IOException e) {
      throw new AssertionError("no connection from " + from, e);
    }
  }

  /** Sends text; whether the other side still took it. */
  boolean say(String text) {
    return send(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  /** Sends bytes; whether the other side still took them. */
  boolean send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      return true;
    } catch (SocketException cut) {
      return false;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** All that the relay says until it closes the connection; empty if it is reset. */
  String answer() {
    try {
      return new String(
          socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.ISO_8859_1);
    } catch (SocketException cut) {
      return "";
    } catch (IOException e) {
      throw new AssertionError("not cut off", e);
    }
  }

  /** Closes the connection with a reset, as programs that crash do. */
  void vanish() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
