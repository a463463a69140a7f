package io.streamcore.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * The answer to a request that announced a body of some length, and then sent none of it.
 *
 * @param status the HTTP status
 * @param body what came with it
 */
public record Announcement(int status, JsonNode body) {

  private static final int PATIENCE_MILLIS = 20_000;

  /** Announces it in the name of a caller; fails if the server waits for the body. */
  public static Announcement of(
      RunningProduct product, Api caller, String line, String contentType, long length) {
    String authorization =
        caller.token().isEmpty() ? "" : "Authorization: Bearer " + caller.token() + "\r\n";
    String head =
        "%s HTTP/1.1\r\nHost: localhost\r\n%sContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(line, authorization, contentType, length);
    try (Socket socket = new Socket("localhost", product.page().getPort())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      OutputStream out = socket.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.flush();
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      int status = Integer.parseInt(in.readLine().substring("HTTP/1.1 ".length()).substring(0, 3));
      int left = 0;
      for (String header = in.readLine(); !header.isEmpty(); header = in.readLine()) {
        if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          left = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
        }
      }
      char[] body = new char[left];
      int read = line.startsWith("HEAD ") ? 0 : in.read(body);
      return new Announcement(
          status, Api.JSON.readTree(new String(body, 0, Math.max(0, read)).strip()));
    } catch (IOException e) {
      throw new AssertionError(line + " was not answered", e);
    }
  }
}
