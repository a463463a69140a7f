package io.streamcore.adapter.http;

import io.streamcore.security.PublicAddresses;
import io.streamcore.security.PublicWeb;
import io.streamcore.security.WebAnswer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The public web over plain sockets. A name is resolved once, all its addresses are checked, and
 * the connection goes to one of those, so that a name which answers differently a moment later (DNS
 * rebinding) leads nowhere else. The Java platform's own clients resolve by themselves and cannot
 * be held to an address; TLS is still checked against the name.
 */
@ApplicationScoped
public class SocketPublicWeb implements PublicWeb {

  private static final int MAX_REDIRECTS = 5;
  private static final int CONNECT_MILLIS = 10_000;
  private static final int READ_MILLIS = 20_000;

  private final Set<String> trusted;

  /**
   * @param trusted hosts that may be asked wherever they are, such as a store of the house's own
   */
  @Inject
  public SocketPublicWeb(
      @ConfigProperty(name = "streamcore.web.trusted-hosts") Optional<List<String>> trusted) {
    this.trusted = Set.copyOf(trusted.orElse(List.of()));
  }

  /** For the container's proxies. */
  protected SocketPublicWeb() {
    this(Optional.empty());
  }

  @Override
  public WebAnswer ask(String method, URI address, Map<String, String> headers, byte[] body)
      throws IOException {
    URI at = address;
    for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
      WebAnswer answer = exchange(method, at, headers, body);
      Optional<String> location = answer.header("location");
      if (answer.status() < 301 || answer.status() > 308 || location.isEmpty()) {
        return answer;
      }
      answer.close();
      at = resolved(at, location.get());
    }
    throw new IOException("more than " + MAX_REDIRECTS + " redirects");
  }

  private static URI resolved(URI from, String location) throws IOException {
    try {
      return from.resolve(location.strip());
    } catch (IllegalArgumentException e) {
      throw new IOException("redirected to what is no address", e);
    }
  }

  private WebAnswer exchange(String method, URI address, Map<String, String> headers, byte[] body)
      throws IOException {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    String host = address.getHost();
    boolean secure = scheme.equals("https");
    if (host == null || !(secure || scheme.equals("http"))) {
      throw new PrivateAddress(String.valueOf(address.getScheme()));
    }
    int port = address.getPort() != -1 ? address.getPort() : secure ? 443 : 80;
    String name = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    Socket socket = connect(name, port);
    try {
      Socket line = secure ? secured(socket, name, port) : socket;
      return new Exchange(line).run(method, address, headers, body);
    } catch (IOException | RuntimeException e) {
      socket.close();
      throw e;
    }
  }

  private Socket connect(String host, int port) throws IOException {
    InetAddress[] addresses = InetAddress.getAllByName(host);
    for (InetAddress address : addresses) {
      if (!trusted.contains(host) && !PublicAddresses.isPublic(address)) {
        throw new PrivateAddress(host);
      }
    }
    IOException last = new IOException("no address");
    for (InetAddress address : addresses) {
      Socket socket = new Socket();
      try {
        socket.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
        socket.setSoTimeout(READ_MILLIS);
        return socket;
      } catch (IOException e) {
        socket.close();
        last = e;
      }
    }
    throw last;
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }
}
