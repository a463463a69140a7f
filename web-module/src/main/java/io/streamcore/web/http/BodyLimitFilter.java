package io.streamcore.web.http;

import io.streamcore.web.problem.ServletProblem;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Refuses a request whose body is announced to be too large before anything of it is read; {@link
 * BodyLimitExtension} stops those that do not announce it.
 */
public class BodyLimitFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  private final transient BodyLimits limits = BodyLimits.configured();

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = request.getRequestURI();
    String type = request.getContentType();
    if (request.getContentLengthLong() > limits.of(path, type)) {
      response.setHeader("Connection", "close");
      ServletProblem.write(request, response, limits.exceeded(path, type));
    } else {
      chain.doFilter(request, response);
    }
  }
}
