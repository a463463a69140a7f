package io.streamcore.web.problem;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * A kind of problem as people see it: the model of the page {@code problem.xhtml}.
 *
 * @param title the kind in words
 * @param status its HTTP status
 * @param meaning what has happened
 * @param advice where to learn more
 */
public record ProblemPage(String title, int status, String meaning, String advice) {

  private static final String VIEW = "/WEB-INF/pages/problem.xhtml";

  /** The kind as such, for who follows the {@code type} of a problem document. */
  static ProblemPage explaining(ProblemKind kind) {
    return new ProblemPage(
        kind.title(),
        kind.status(),
        kind.meaning(),
        "The problem document itself says more: detail about this very case, errors about single"
            + " fields, and request_id is what an administrator finds in the log.");
  }

  /** A page that somebody wanted to see could not be shown. */
  static ProblemPage met(ProblemKind kind, int status, String requestId) {
    return new ProblemPage(
        kind.title(),
        status,
        kind.meaning(),
        "If this goes on, give an administrator this number: " + requestId);
  }

  /** Draws the page as the answer to a request; the status of the answer is the caller's. */
  void draw(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    request.setAttribute("problem", this);
    request.getRequestDispatcher(VIEW).forward(request, response);
  }
}
