package io.streamcore.adapter.http;

import io.streamcore.security.WebAnswer;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One request and its answer over one connection, by <a
 * href="https://www.rfc-editor.org/rfc/rfc9112">RFC 9112</a>; closing the answer closes the
 * connection.
 */
final class Exchange {

  private static final int MAX_HEAD = 64 << 10;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3})(?: .*)?");

  private final Socket socket;
  private final InputStream in;
  private int headLeft = MAX_HEAD;

  Exchange(Socket socket) throws IOException {
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
  }

  WebAnswer run(String method, URI address, Map<String, String> headers, byte[] body)
      throws IOException {
    send(method, address, headers, body);
    int status;
    Map<String, List<String>> received;
    do {
      Matcher line = STATUS.matcher(line());
      if (!line.matches()) {
        throw new IOException("not an answer in HTTP/1.1");
      }
      status = Integer.parseInt(line.group(1));
      received = headers();
    } while (status < 200); // an interim answer
    return new WebAnswer(address, status, received, body(method, status, received));
  }

  private void send(String method, URI address, Map<String, String> headers, byte[] body)
      throws IOException {
    String path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : "";
    StringBuilder head = new StringBuilder(method).append(' ');
    head.append(path.isEmpty() ? address.getRawPath() : path);
    if (address.getRawQuery() != null) {
      head.append('?').append(address.getRawQuery());
    }
    head.append(" HTTP/1.1\r\nHost: ").append(address.getHost());
    if (address.getPort() != -1) {
      head.append(':').append(address.getPort());
    }
    head.append("\r\nUser-Agent: StreamCore/1.0\r\nAccept: */*\r\nConnection: close\r\n");
    headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    request.write(body);
    socket.getOutputStream().write(request.toByteArray());
    socket.getOutputStream().flush();
  }

  private Map<String, List<String>> headers() throws IOException {
    Map<String, List<String>> headers = new HashMap<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      if (colon > 0) {
        headers
            .computeIfAbsent(
                line.substring(0, colon).strip().toLowerCase(Locale.ROOT), any -> new ArrayList<>())
            .add(line.substring(colon + 1).strip());
      }
    }
    return headers;
  }

  /** A line of the head, without its end. */
  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c != '\n'; c = in.read()) {
      if (c < 0) {
        throw new EOFException("the answer ended in its head");
      }
      if (--headLeft < 0) {
        throw new IOException("the head of the answer is too long");
      }
      line.write(c);
    }
    String text = line.toString(StandardCharsets.UTF_8);
    return text.endsWith("\r") ? text.substring(0, text.length() - 1) : text;
  }

  private InputStream body(String method, int status, Map<String, List<String>> headers)
      throws IOException {
    if (method.equals("HEAD") || status == 204 || status == 304) {
      return new Body(InputStream.nullInputStream());
    }
    String coding = first(headers, "transfer-encoding");
    if (coding.toLowerCase(Locale.ROOT).endsWith("chunked")) {
      return new Body(new Chunks());
    }
    String length = first(headers, "content-length");
    if (length.isEmpty()) {
      return new Body(in);
    }
    if (!length.matches("\\d{1,18}")) {
      throw new IOException("the length of the answer is no number");
    }
    return new Body(new Exactly(Long.parseLong(length)));
  }

  private static String first(Map<String, List<String>> headers, String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.get(0);
  }

  /** A body that takes the connection with it when it is closed. */
  private final class Body extends FilterInputStream {

    Body(InputStream bytes) {
      super(bytes);
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }

  /** So many bytes, or a failure. */
  private class Exactly extends InputStream {

    private long left;

    Exactly(long length) {
      this.left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      if (length == 0) {
        return 0;
      }
      if (left == 0 && !more()) {
        return -1;
      }
      int read = in.read(into, offset, (int) Math.min(left, length));
      if (read < 0) {
        throw new EOFException("the answer was cut off");
      }
      left -= read;
      return read;
    }

    /** Whether another stretch of bytes follows. */
    boolean more() throws IOException {
      return false;
    }

    void next(long length) {
      left = length;
    }
  }

  /** A body in chunks (RFC 9112, 7.1). */
  private final class Chunks extends Exactly {

    private boolean first = true;
    private boolean ended;

    Chunks() {
      super(0);
    }

    @Override
    boolean more() throws IOException {
      if (ended) {
        return false;
      }
      if (!first) {
        line();
      }
      first = false;
      headLeft = MAX_HEAD;
      String size = line().replaceFirst(";.*", "").strip();
      if (!size.matches("[0-9a-fA-F]{1,15}")) {
        throw new IOException("the size of a chunk is no number");
      }
      next(Long.parseLong(size, 16));
      ended = size.matches("0+");
      return !ended;
    }
  }
}
