package io.streamcore.relay.protocol.source;

import io.streamcore.relay.protocol.http.Headers;
import org.jspecify.annotations.Nullable;

/**
 * What an encoder says of its station, in {@code icy-} (SHOUTcast) or {@code ice-} (Icecast)
 * fields.
 *
 * @param kilobitsPerSecond 0 if it does not say
 * @param agent what it calls itself
 */
public record SourceHeaders(
    @Nullable String name,
    @Nullable String genre,
    @Nullable String url,
    int kilobitsPerSecond,
    @Nullable String contentType,
    @Nullable String agent) {

  /** Longer values are cut: they would come back in every listener's answer. */
  private static final int LONGEST = 256;

  public static SourceHeaders of(Headers headers) {
    return new SourceHeaders(
        text(headers, "ice-name", "icy-name"),
        text(headers, "ice-genre", "icy-genre"),
        text(headers, "ice-url", "icy-url"),
        kilobits(headers),
        text(headers, "content-type"),
        text(headers, "user-agent"));
  }

  private static @Nullable String text(Headers headers, String... names) {
    String value = headers.firstOf(names).orElse(null);
    return value == null || value.length() <= LONGEST ? value : value.substring(0, LONGEST);
  }

  /** Some send a list, such as {@code 128,128}, or bits per second. */
  private static int kilobits(Headers headers) {
    String digits =
        headers
            .firstOf("ice-bitrate", "icy-br", "ice-br", "bitrate")
            .map(value -> value.split("[^0-9]", 2)[0])
            .orElse("");
    if (digits.isEmpty() || digits.length() > 9) {
      return 0;
    }
    int value = Integer.parseInt(digits);
    return value >= 8_000 ? value / 1000 : value;
  }
}
