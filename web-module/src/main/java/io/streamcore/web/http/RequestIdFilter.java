package io.streamcore.web.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jboss.logging.MDC;

/** Names every request before anything else sees it. */
public class RequestIdFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Object known = request.getAttribute(RequestId.MDC_KEY);
    String id =
        known == null ? RequestId.choose(request.getHeader(RequestId.HEADER)) : known.toString();
    request.setAttribute(RequestId.MDC_KEY, id);
    response.setHeader(RequestId.HEADER, id);
    Object outer = MDC.put(RequestId.MDC_KEY, id);
    try {
      chain.doFilter(request, response);
    } finally {
      if (outer == null) {
        MDC.remove(RequestId.MDC_KEY);
      } else {
        MDC.put(RequestId.MDC_KEY, outer);
      }
    }
  }
}
