package io.streamcore.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** The router of the pages: turns a clean address into the view that draws it. */
public class PageFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Inject private transient Assets assets;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Optional<Page> page = Page.at(pathOf(request));
    if (page.isEmpty()) {
      chain.doFilter(request, response);
    } else if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
      response.setHeader("Allow", "GET, HEAD");
      response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    } else if (unchanged(request, response)) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
    } else {
      request.getRequestDispatcher(page.get().view()).forward(request, response);
    }
  }

  /**
   * A view changes only with the application, so that the version of its files is its entity tag.
   */
  private boolean unchanged(HttpServletRequest request, HttpServletResponse response) {
    String tag = "W/\"" + assets.getVersion() + "\"";
    response.setHeader("ETag", tag);
    response.setHeader("Cache-Control", "no-cache");
    return tag.equals(request.getHeader("If-None-Match"));
  }

  private static String pathOf(HttpServletRequest request) {
    String info = request.getPathInfo();
    return info == null ? request.getServletPath() : request.getServletPath() + info;
  }
}
