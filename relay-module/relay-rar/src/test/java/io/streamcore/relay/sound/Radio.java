package io.streamcore.relay.sound;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A player at the end of a socket that is read byte by byte as tests want it. */
public final class Radio implements Closeable {

  private static final int PATIENCE_MILLIS = 10_000;

  private final Socket socket = new Socket();
  private final InputStream in;

  /**
   * Connects.
   *
   * @param window of the receive buffer in bytes; 0: as the system likes
   */
  public Radio(InetSocketAddress address, int window) throws IOException {
    if (window > 0) {
      socket.setReceiveBufferSize(window);
    }
    socket.setSoTimeout(PATIENCE_MILLIS);
    socket.connect(address);
    in = socket.getInputStream();
  }

  public Radio(InetSocketAddress address) throws IOException {
    this(address, 0);
  }

  /** The answer's head, with its last empty line. */
  public String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        break;
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.ISO_8859_1);
  }

  /** Exactly so many bytes, or fewer at the end. */
  public byte[] read(int count) throws IOException {
    return in.readNBytes(count);
  }

  /** All until the end. */
  public byte[] rest() throws IOException {
    return in.readAllBytes();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
