package io.streamcore.web.problem;

import io.streamcore.problem.TooManyRequests;
import io.streamcore.web.http.RequestId;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;

/**
 * The one place where an exception becomes an answer. What nobody expected is logged with its stack
 * trace and answered with the request id alone.
 */
abstract class ProblemAnswer<T extends Throwable> implements ExceptionMapper<T> {

  private static final WebMessages LOG =
      Logger.getMessageLogger(MethodHandles.lookup(), WebMessages.class, "io.streamcore.web");

  @Context private UriInfo uri;
  @Context private HttpHeaders headers;
  @Context private SecurityContext security;

  @Override
  public Response toResponse(T thrown) {
    if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 400) {
      return http.getResponse();
    }
    boolean conditional = headers.getHeaderString(HttpHeaders.IF_MATCH) != null;
    Failure failure = knowingWhoAsks(thrown, Failure.of(thrown, conditional));
    if (failure.status() >= 500) {
      LOG.requestFailed(LoggedPath.of(uri.getPath()), failure.status(), thrown);
    }
    Response.ResponseBuilder answer =
        Response.status(failure.status())
            .type(ProblemDocument.MEDIA_TYPE)
            .header(HttpHeaders.CACHE_CONTROL, "no-store")
            .entity(
                ProblemDocument.of(failure, uri.getRequestUri().getPath(), RequestId.current()));
    if (failure.kind() == ProblemKind.UNAUTHENTICATED) {
      answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    addHeaders(answer, thrown);
    return answer.build();
  }

  /** RESTEasy refuses a role with 403 before it asks whether anybody is signed in at all. */
  private Failure knowingWhoAsks(T thrown, Failure failure) {
    boolean anonymous = security.getUserPrincipal() == null;
    return thrown instanceof ForbiddenException && anonymous
        ? Failure.of(ProblemKind.UNAUTHENTICATED, StatusDetail.of(ProblemKind.UNAUTHENTICATED))
        : failure;
  }

  private static void addHeaders(Response.ResponseBuilder answer, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof TooManyRequests tooMany) {
        long seconds = Math.max(1, tooMany.retryAfter().plusMillis(999).toSeconds());
        answer.header(HttpHeaders.RETRY_AFTER, seconds);
        return;
      }
      if (cause instanceof WebApplicationException http) {
        String allow = http.getResponse().getHeaderString(HttpHeaders.ALLOW);
        if (allow != null) {
          answer.header(HttpHeaders.ALLOW, allow);
        }
      }
    }
  }
}
