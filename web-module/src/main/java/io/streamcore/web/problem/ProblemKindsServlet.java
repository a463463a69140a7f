package io.streamcore.web.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** What the {@code type} of a problem document leads to: the kind, explained to people. */
@WebServlet(urlPatterns = ProblemDocument.TYPES + "*")
public class ProblemKindsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    String path = request.getPathInfo();
    Optional<ProblemKind> kind =
        path == null || path.isEmpty() ? Optional.empty() : ProblemKind.named(path.substring(1));
    if (kind.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setHeader("Cache-Control", "no-cache");
    ProblemPage.explaining(kind.get()).draw(request, response);
  }
}
