package io.streamcore.web.direct;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * A path of the form {@code /<things>/<id>/<rest>}, as it was sent; taken apart without a pattern.
 *
 * @param rest what follows the slash behind the id
 */
public record DirectPath(UUID id, String rest) {

  private static final int ID_LENGTH = 36;

  /**
   * The parts of a request's path; empty: it has another form.
   *
   * @param things with both slashes, such as {@code /media/}
   */
  public static Optional<DirectPath> of(HttpServerExchange exchange, String things) {
    String path = exchange.getRequestURI();
    int slash = things.length() + ID_LENGTH;
    if (path.length() < slash + 2
        || !path.startsWith(things)
        || path.charAt(slash) != '/'
        || path.indexOf('%') >= 0
        || path.indexOf(';') >= 0) {
      return Optional.empty();
    }
    try {
      String id = path.substring(things.length(), slash);
      UUID uuid = UUID.fromString(id);
      return uuid.toString().equals(id)
          ? Optional.of(new DirectPath(uuid, path.substring(slash + 1)))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The address that a request came from, as servlets know it. */
  public static String remoteAddress(HttpServerExchange exchange) {
    InetSocketAddress source = exchange.getSourceAddress();
    InetAddress address = source.getAddress();
    return address == null ? source.getHostString() : address.getHostAddress();
  }

  /** The program that sends a request, as it calls itself. */
  public static String agent(HttpServerExchange exchange) {
    return Objects.requireNonNullElse(
        exchange.getRequestHeaders().getFirst(Headers.USER_AGENT), "");
  }
}
