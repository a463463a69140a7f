package io.streamcore.web.domain;

import io.streamcore.domain.Domains;
import io.streamcore.domain.name.HostName;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * {@code GET /internal/tls/ask?domain=}: a proxy on this machine asks whether it may get a
 * certificate for a name (<a
 * href="https://caddyserver.com/docs/caddyfile/options#on-demand-tls">Caddy's on-demand TLS</a>).
 * 200 for names that are verified, 404 for all others; one look by index, whatever is asked.
 *
 * <p>It is for this machine alone: a request that a proxy has handed on is not.
 */
@WebServlet(urlPatterns = "/internal/tls/ask")
public class TlsAskServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private static final List<String> HANDED_ON =
      List.of("X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "Forwarded", "Via");

  // a name that nobody can have, so that what is no name costs as much
  private static final String NOBODY = "nobody.invalid";

  @Inject private transient Domains domains;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    boolean may = false;
    if (isLocal(request)) {
      String asked = String.valueOf(request.getParameter("domain"));
      may = domains.served(HostName.normalized(asked).orElse(NOBODY)).isPresent();
    }
    response.setHeader("Cache-Control", "no-store");
    response.setStatus(may ? HttpServletResponse.SC_OK : HttpServletResponse.SC_NOT_FOUND);
    response.setContentLength(0);
  }

  private static boolean isLocal(HttpServletRequest request) throws UnknownHostException {
    return HANDED_ON.stream().allMatch(name -> request.getHeader(name) == null)
        && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }
}
