package io.streamcore.web.problem;

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
      throws IOException {
    String path = request.getPathInfo();
    Optional<ProblemKind> kind =
        path == null || path.isEmpty() ? Optional.empty() : ProblemKind.named(path.substring(1));
    if (kind.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "public, max-age=86400");
    response.getWriter().write(page(kind.get()));
  }

  private static String page(ProblemKind kind) {
    String detail = StatusDetail.of(kind);
    return """
        <!DOCTYPE html>
        <html lang="en">
          <head>
            <meta charset="UTF-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s</title>
          </head>
          <body>
            <main>
              <h1>%1$s</h1>
              <p>HTTP status %2$d. %3$s</p>
              <p>The problem document itself says more: <code>detail</code> about this very case,
                <code>errors</code> about single fields, and <code>request_id</code> is what an
                administrator finds in the log.</p>
            </main>
          </body>
        </html>
        """
        .formatted(kind.title(), kind.status(), detail == null ? "" : detail);
  }
}
