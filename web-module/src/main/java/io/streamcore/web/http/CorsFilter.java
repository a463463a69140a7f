package io.streamcore.web.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Lets pages of other origins use the API and play media, if {@code streamcore.cors.origins} names
 * them ({@code *}: all); without it the browser keeps them out. Cookies never cross: a page of
 * another origin brings a bearer token.
 *
 * @see <a href="https://fetch.spec.whatwg.org/#http-cors-protocol">Fetch, CORS protocol</a>
 */
public class CorsFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private static final String ANY = "*";
  private static final String METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE";
  private static final String REQUEST_HEADERS =
      "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, Range, X-Request-Id,"
          + " Tus-Resumable, Upload-Length, Upload-Offset, Upload-Metadata, Upload-Defer-Length,"
          + " Upload-Concat, Upload-Checksum, X-HTTP-Method-Override";
  private static final String RESPONSE_HEADERS =
      "Accept-Ranges, Content-Range, ETag, Idempotency-Replayed, Link, Location, Retry-After,"
          + " X-Request-Id, Tus-Resumable, Tus-Version, Tus-Extension, Tus-Max-Size, Upload-Offset,"
          + " Upload-Length, Upload-Expires";

  @Inject
  @ConfigProperty(name = "streamcore.cors.origins")
  private transient Optional<List<String>> origins;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String origin = request.getHeader("Origin");
    List<String> allowed = origins.orElse(List.of());
    if (!allowed.isEmpty()) {
      response.addHeader("Vary", "Origin");
    }
    if (origin == null || !(allowed.contains(origin) || allowed.contains(ANY))) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Access-Control-Allow-Origin", allowed.contains(ANY) ? ANY : origin);
    if (isPreflight(request)) {
      response.setHeader("Access-Control-Allow-Methods", METHODS);
      response.setHeader("Access-Control-Allow-Headers", REQUEST_HEADERS);
      response.setHeader("Access-Control-Max-Age", "3600");
      response.setStatus(HttpServletResponse.SC_NO_CONTENT);
      return;
    }
    response.setHeader("Access-Control-Expose-Headers", RESPONSE_HEADERS);
    chain.doFilter(request, response);
  }

  private static boolean isPreflight(HttpServletRequest request) {
    return request.getMethod().equals("OPTIONS")
        && request.getHeader("Access-Control-Request-Method") != null;
  }
}
