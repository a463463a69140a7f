package io.streamcore.security;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of a server of somebody else; its body comes as it is read.
 *
 * @param address where it came from, redirects followed
 * @param status such as 200
 * @param headers by their names in lower case
 * @param body ends with the answer; throws if that was cut off
 */
public record WebAnswer(
    URI address, int status, Map<String, List<String>> headers, InputStream body)
    implements Closeable {

  /** Whether the status says that all is well. */
  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream().findFirst();
  }

  /** The media type without its parameters, in lower case; empty: the server did not say. */
  public Optional<String> mediaType() {
    return header("content-type")
        .map(value -> value.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT))
        .filter(type -> type.matches("[a-z0-9!#$&^_.+-]{1,60}/[a-z0-9!#$&^_.+-]{1,60}"));
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
