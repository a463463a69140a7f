package io.streamcore.security;

import java.io.IOException;
import java.net.URI;
import java.util.Map;

/**
 * The web as strangers see it: reads from addresses that users name, and never from the house's own
 * network (<a
 * href="https://cheatsheetseries.owasp.org/cheatsheets/Server_Side_Request_Forgery_Prevention_Cheat_Sheet.html">server-side
 * request forgery</a>). Safe for use by many threads.
 */
public interface PublicWeb {

  /**
   * Asks for an address, following redirects, each of which is checked like the first.
   *
   * @param method {@code GET}, {@code HEAD} or {@code POST}
   * @param headers to send beside the usual ones
   * @param body of a {@code POST}; empty: none
   * @return the answer of whatever status; close it
   * @throws PrivateAddress if the address is none of the public web
   * @throws IOException if it does not answer, or not in HTTP, or in a circle
   */
  WebAnswer ask(String method, URI address, Map<String, String> headers, byte[] body)
      throws IOException;

  /** {@code GET} without more. */
  default WebAnswer get(URI address) throws IOException {
    return ask("GET", address, Map.of(), new byte[0]);
  }

  /** {@code HEAD} without more. */
  default WebAnswer head(URI address) throws IOException {
    return ask("HEAD", address, Map.of(), new byte[0]);
  }

  /** The address leads into a network that is not public, or is none of the web. */
  final class PrivateAddress extends IOException {

    private static final long serialVersionUID = 1L;

    public PrivateAddress(String host) {
      super("not a public address: " + host);
    }
  }
}
