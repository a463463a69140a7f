package io.streamcore.relay.door.message;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A whole answer to a request, with a length, so that the connection may stay open. */
public final class Reply {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(200, "OK"),
          Map.entry(204, "No Content"),
          Map.entry(206, "Partial Content"),
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Authentication Required"),
          Map.entry(402, "Payment Required"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(408, "Request Timeout"),
          Map.entry(409, "Conflict"),
          Map.entry(411, "Length Required"),
          Map.entry(413, "Content Too Large"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(426, "Upgrade Required"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(503, "Service Unavailable"));

  private final int status;
  private final List<String> fields = new ArrayList<>();
  private final byte[] body;

  private Reply(int status, String type, byte[] body) {
    this.status = status;
    this.body = body;
    if (body.length > 0) {
      with("Content-Type", type);
    }
  }

  public static Reply text(int status, String line) {
    return of(status, "text/plain; charset=utf-8", line + "\r\n");
  }

  public static Reply of(int status, String type, String body) {
    return new Reply(status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  public static Reply of(int status, String type, byte[] body) {
    return new Reply(status, type, body);
  }

  public static Reply empty(int status) {
    return new Reply(status, "", new byte[0]);
  }

  /** Asks for Basic credentials; what libshout reads before it shows its own is here, too. */
  public static Reply challenge(String line) {
    return text(401, line)
        .with("WWW-Authenticate", "Basic realm=\"StreamCore\", charset=\"UTF-8\"")
        .with("Allow", "GET, HEAD, OPTIONS, SOURCE, PUT, POST");
  }

  /** Adds a field; the value is ours, never a caller's. */
  public Reply with(String name, String value) {
    fields.add(name + ": " + value + "\r\n");
    return this;
  }

  public int status() {
    return status;
  }

  public static String date() {
    return DATE.format(Instant.now());
  }

  /**
   * As bytes.
   *
   * @param version of the request
   * @param stay whether the connection stays open for the next request
   * @param bodiless whether the request was {@code HEAD}
   */
  public ByteBuffer bytes(String version, boolean stay, boolean bodiless) {
    StringBuilder head = new StringBuilder(512);
    head.append(version.equals("HTTP/1.1") ? version : "HTTP/1.0");
    head.append(' ').append(status).append(' ').append(REASONS.getOrDefault(status, "Answer"));
    head.append("\r\nServer: StreamCore\r\nDate: ").append(date());
    head.append("\r\nConnection: ").append(stay ? "keep-alive" : "close").append("\r\n");
    fields.forEach(head::append);
    if (status != 204) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    head.append("Cache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n");
    head.append("Access-Control-Allow-Origin: *\r\n\r\n");
    byte[] start = head.toString().getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(start.length + (bodiless ? 0 : body.length));
    bytes.put(start);
    if (!bodiless) {
      bytes.put(body);
    }
    return bytes.flip();
  }
}
