package io.streamcore.relay.door;

import io.streamcore.relay.api.MountSpec.About;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.door.message.Reply;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.protocol.icy.IcyTitle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The head of the answer that sound follows: HTTP/1.0 without a length, as all players take it;
 * chunks break many radios, and browsers refuse {@code ICY 200 OK}.
 */
final class StreamHead {

  private static final int LONGEST = 256;

  private static final String FIXED =
      """
      Server: StreamCore
      Connection: close
      Cache-Control: no-cache, no-store
      Pragma: no-cache
      Expires: Thu, 01 Jan 1998 00:00:00 GMT
      Accept-Ranges: none
      X-Content-Type-Options: nosniff
      Access-Control-Allow-Origin: *
      Access-Control-Expose-Headers: icy-metaint, icy-name, icy-genre, icy-url, icy-br, icy-pub
      """
          .replace("\n", "\r\n");

  private StreamHead() {}

  /**
   * As bytes.
   *
   * @param metadataInterval 0: no metadata between the sound
   */
  static ByteBuffer of(Mount mount, SoundShape shape, int metadataInterval) {
    About about = mount.spec().about();
    StringBuilder head = new StringBuilder(768);
    head.append("HTTP/1.0 200 OK\r\n").append(FIXED);
    field(head, "Date", Reply.date());
    field(head, "Content-Type", shape.format().mediaType());
    field(head, "icy-name", about.name());
    field(head, "icy-genre", about.genre());
    field(head, "icy-url", about.url());
    field(head, "icy-description", about.description());
    field(head, "icy-pub", about.listed() ? "1" : "0");
    int kilobits = mount.status().kilobitsPerSecond();
    if (kilobits > 0) {
      field(head, "icy-br", Integer.toString(kilobits));
    }
    if (metadataInterval > 0) {
      field(head, "icy-metaint", Integer.toString(metadataInterval));
    }
    return ByteBuffer.wrap(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void field(StringBuilder head, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      String line = IcyTitle.clean(value);
      String cut = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
      head.append(name).append(": ").append(cut).append("\r\n");
    }
  }
}
