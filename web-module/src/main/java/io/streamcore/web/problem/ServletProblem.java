package io.streamcore.web.problem;

import io.streamcore.web.http.ApiJson;
import io.streamcore.web.http.RequestId;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;

/** Answers a failure from servlets and filters, with the same document as the API's resources. */
public final class ServletProblem {

  private static final WebMessages LOG =
      Logger.getMessageLogger(MethodHandles.lookup(), WebMessages.class, "io.streamcore.web");

  private ServletProblem() {}

  /** Writes the problem document of whatever was thrown, unless the answer has begun. */
  public static void write(
      HttpServletRequest request, HttpServletResponse response, Throwable thrown)
      throws IOException {
    Failure failure = Failure.of(thrown, request.getHeader("If-Match") != null);
    if (failure.status() >= 500) {
      LOG.requestFailed(LoggedPath.of(request.getRequestURI()), failure.status(), thrown);
    }
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setStatus(failure.status());
    response.setContentType(ProblemDocument.MEDIA_TYPE);
    response.setHeader("Cache-Control", "no-store");
    if (failure.kind() == ProblemKind.UNAUTHENTICATED) {
      response.setHeader("WWW-Authenticate", "Bearer");
    }
    ProblemDocument document =
        ProblemDocument.of(failure, request.getRequestURI(), RequestId.current());
    byte[] body = ApiJson.mapper().writeValueAsBytes(document);
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
