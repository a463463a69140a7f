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
import org.jspecify.annotations.Nullable;

/**
 * The last word on errors that do not come from a resource, such as a broken access token or an
 * address that nobody serves: a problem document for programs, a page for people.
 */
@WebServlet(urlPatterns = "/WEB-INF/error")
public class ErrorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private static final String NOT_FOUND = "/WEB-INF/pages/not-found.xhtml";

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    int status = response.getStatus();
    String path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
    ProblemKind kind = ProblemKind.ofStatus(status);
    response.setHeader("Cache-Control", "no-store");
    if (isForPeople(request, path)) {
      draw(kind, request, response);
      return;
    }
    if (kind == ProblemKind.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    response.setContentType(ProblemDocument.MEDIA_TYPE);
    ApiJson.mapper()
        .writeValue(
            response.getOutputStream(),
            ProblemDocument.of(kind, status, StatusDetail.of(kind), path, RequestId.current()));
  }

  private static void draw(
      ProblemKind kind, HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (kind == ProblemKind.NOT_FOUND) {
      request.getRequestDispatcher(NOT_FOUND).forward(request, response);
    } else {
      ProblemPage.met(kind, response.getStatus(), RequestId.current()).draw(request, response);
    }
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
