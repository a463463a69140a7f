package io.streamcore.web.problem;

import io.streamcore.web.http.ApiJson;
import io.streamcore.web.http.RequestId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last word on errors that do not come from a resource, such as a broken access token or an
 * address that nobody serves: a problem document for programs, a page for people.
 */
@WebServlet(urlPatterns = "/WEB-INF/error")
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String PAGE = "/WEB-INF/pages/not-found.xhtml";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    int status = response.getStatus();
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    if (status == HttpServletResponse.SC_NOT_FOUND && isForPeople(request, path)) {
      request.getRequestDispatcher(PAGE).forward(request, response);
      return;
    }
    ProblemKind kind = ProblemKind.ofStatus(status);
    if (kind == ProblemKind.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.setHeader("Cache-Control", "no-store");
    response.setContentType(ProblemDocument.MEDIA_TYPE);
    ApiJson.mapper()
        .writeValue(
            response.getOutputStream(),
            ProblemDocument.of(
                kind, status, StatusDetail.of(kind), path, RequestId.current(), List.of()));
  }

  private static boolean isForPeople(HttpServletRequest request, String path) {
    return !path.startsWith("/api/")
        && !path.startsWith("/media/")
        && accepts(request.getHeader("Accept"));
  }

  private static boolean accepts(@Nullable String accept) {
    return accept != null && accept.contains("text/html");
  }
}
