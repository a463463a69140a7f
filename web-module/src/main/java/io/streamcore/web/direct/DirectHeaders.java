package io.streamcore.web.direct;

import io.streamcore.web.http.RequestId;
import io.streamcore.web.page.ContentSecurityPolicy;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * What the filters say on answers that go through them, for those that do not: the name of the
 * request, that nothing is to be guessed of the type, and that everybody may read it by script.
 */
@ApplicationScoped
public class DirectHeaders {

  private static final HttpString REQUEST_ID = new HttpString(RequestId.HEADER);
  private static final HttpString POLICY = new HttpString(ContentSecurityPolicy.HEADER);
  private static final HttpString SNIFF = new HttpString("X-Content-Type-Options");
  private static final HttpString REFERRER = new HttpString("Referrer-Policy");
  private static final HttpString OPENER = new HttpString("Cross-Origin-Opener-Policy");
  private static final HttpString ORIGIN = new HttpString("Access-Control-Allow-Origin");

  @Inject private ContentSecurityPolicy policy;

  /**
   * Begins an answer.
   *
   * @param body whether it has one; one without says only what it is about
   * @param everywhere whether scripts of other sites may read it
   */
  public void begin(HttpServerExchange exchange, boolean body, boolean everywhere) {
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(REQUEST_ID, RequestId.choose(exchange.getRequestHeaders().getFirst(REQUEST_ID)));
    if (everywhere) {
      headers.put(ORIGIN, "*");
    }
    if (body) {
      headers.put(POLICY, policy.closed());
      headers.put(SNIFF, "nosniff");
      headers.put(REFERRER, "same-origin");
      headers.put(OPENER, "same-origin");
      if (exchange.isSecure()) {
        headers.put(Headers.STRICT_TRANSPORT_SECURITY, "max-age=31536000");
      }
    }
  }
}
