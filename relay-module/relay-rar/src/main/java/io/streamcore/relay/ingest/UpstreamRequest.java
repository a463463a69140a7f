package io.streamcore.relay.ingest;

import io.streamcore.relay.api.PullSource;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How the relay asks a remote server for its sound. */
final class UpstreamRequest {

  private static final String AGENT = "StreamCore/1.0";

  private UpstreamRequest() {}

  /** The host of an address that may be visited; null if it is none. */
  static @Nullable String host(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    return scheme.equals("http") || scheme.equals("https") ? address.getHost() : null;
  }

  static boolean secure(URI address) {
    return "https".equalsIgnoreCase(address.getScheme());
  }

  static int port(URI address) {
    return address.getPort() >= 0 ? address.getPort() : secure(address) ? 443 : 80;
  }

  /** The request, as bytes. Credentials go to the server that they were given for, only. */
  static ByteBuffer write(URI address, PullSource source, boolean titles) {
    URI at = URI.create(address.toASCIIString());
    String path = at.getRawPath() == null || at.getRawPath().isEmpty() ? "/" : at.getRawPath();
    String query = at.getRawQuery() == null ? "" : "?" + at.getRawQuery();
    boolean usualPort = at.getPort() < 0;
    StringBuilder head = new StringBuilder();
    head.append("GET ").append(path).append(query).append(" HTTP/1.1\r\n");
    head.append("Host: ").append(at.getHost()).append(usualPort ? "" : ":" + at.getPort());
    head.append("\r\nUser-Agent: ").append(AGENT).append("\r\nAccept: */*\r\n");
    head.append(titles ? "Icy-MetaData: 1\r\n" : "");
    if (source.password() != null && sameServer(at, source.url())) {
      String pair = (source.user() == null ? "" : source.user()) + ":" + source.password();
      String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
      head.append("Authorization: Basic ").append(encoded).append("\r\n");
    }
    head.append("Connection: close\r\n\r\n");
    return ByteBuffer.wrap(head.toString().getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean sameServer(URI one, URI other) {
    return String.valueOf(one.getHost()).equalsIgnoreCase(other.getHost())
        && port(one) == port(other)
        && secure(one) == secure(other);
  }
}
