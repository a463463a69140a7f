package io.streamcore.web.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.FieldError;
import io.streamcore.problem.Forbidden;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.problem.Problem;
import io.streamcore.problem.TooLarge;
import io.streamcore.web.http.JsonProblem;
import io.undertow.server.RequestTooBigException;
import jakarta.ejb.EJBAccessException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an exception tells the caller: nothing of a foreign exception's text leaves the house.
 *
 * @param kind the kind of problem
 * @param status the HTTP status, mostly the kind's own
 * @param detail what is wrong, if that can be said
 * @param errors the fields to blame
 * @param cause what was thrown, where it tells more; null: it does not
 */
record Failure(
    ProblemKind kind,
    int status,
    @Nullable String detail,
    List<FieldError> errors,
    @Nullable Problem cause) {

  private static final int DEEPEST_CAUSE = 16;

  /** The failure of a kind, with nothing more to say. */
  static Failure of(ProblemKind kind, @Nullable String detail) {
    return new Failure(kind, kind.status(), detail, List.of(), null);
  }

  /**
   * The failure that an exception, or one of its causes, stands for: containers wrap what the rooms
   * throw.
   *
   * @param conditional whether the request was bound to a version by {@code If-Match}
   */
  static Failure of(Throwable thrown, boolean conditional) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      Optional<Failure> known = known(cause, conditional);
      if (known.isPresent()) {
        return known.get();
      }
      cause = cause.getCause();
    }
    return of(
        ProblemKind.INTERNAL, "Something went wrong on our side. The log has the request id.");
  }

  private static Optional<Failure> known(Throwable thrown, boolean conditional) {
    if (thrown instanceof Problem problem) {
      return Optional.of(of(problem));
    }
    if (thrown instanceof ConstraintViolationException violations) {
      return Optional.of(of(Violations.problem(violations)));
    }
    if (thrown instanceof JsonProcessingException json) {
      RuntimeException instead = JsonProblem.of(json);
      return instead instanceof Problem problem
          ? Optional.of(of(problem))
          : Optional.of(of(ProblemKind.MALFORMED, instead.getMessage()));
    }
    if (thrown instanceof OptimisticLockException) {
      String detail = "The object was changed by somebody else at the same time. Read it again.";
      return Optional.of(of(conditional ? new PreconditionFailed(detail) : new Conflict(detail)));
    }
    if (thrown instanceof RequestTooBigException) {
      return Optional.of(of(new TooLarge("The body is larger than this address takes.")));
    }
    if (thrown instanceof EJBAccessException) {
      return Optional.of(of(new Forbidden("Your role does not allow this.")));
    }
    if (thrown instanceof WebApplicationException http && deepest(thrown)) {
      return Optional.of(of(http));
    }
    return Optional.empty();
  }

  /** Whether nothing of ours is wrapped by the container's exception. */
  private static boolean deepest(Throwable thrown) {
    Throwable cause = thrown.getCause();
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof Problem || cause instanceof JsonProcessingException) {
        return false;
      }
      cause = cause.getCause();
    }
    return true;
  }

  private static Failure of(Problem problem) {
    ProblemKind kind = ProblemKind.of(problem);
    return new Failure(kind, kind.status(), problem.detail(), problem.errors(), problem);
  }

  private static Failure of(WebApplicationException http) {
    int status = http.getResponse().getStatus();
    ProblemKind kind = ProblemKind.ofStatus(status);
    return new Failure(kind, status, StatusDetail.of(kind), List.of(), null);
  }
}
