package io.streamcore.web.problem;

import io.streamcore.problem.Problem;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of failure as HTTP knows it. The kinds of {@link Problem} come first; those after {@link
 * #MALFORMED} happen before a request reaches a room.
 */
public enum ProblemKind {
  CONFLICT(409, "Clashes with what is there"),
  FORBIDDEN(403, "Not allowed"),
  INVALID(422, "Fields break their rules"),
  NOT_FOUND(404, "Not found"),
  PAYMENT_REQUIRED(402, "Open to subscribers only"),
  PRECONDITION_FAILED(412, "Changed meanwhile"),
  QUOTA_EXCEEDED(403, "Quota used up"),
  TOO_LARGE(413, "Too large"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  UNAUTHENTICATED(401, "Not signed in"),
  UNAVAILABLE(503, "Not available at the moment"),
  UNSUPPORTED_MEDIA(415, "Media type not supported"),

  MALFORMED(400, "Malformed request"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  NOT_ACCEPTABLE(406, "No acceptable representation"),
  INTERNAL(500, "Internal error");

  private final int status;
  private final String title;

  ProblemKind(int status, String title) {
    this.status = status;
    this.title = title;
  }

  /** The HTTP status of this kind. */
  public int status() {
    return status;
  }

  /** The kind in words, the same for every failure of the kind. */
  public String title() {
    return title;
  }

  /** The stable name, in kebab-case, as {@link Problem#kind()} has it. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The kind of an expected failure. */
  public static ProblemKind of(Problem problem) {
    return named(problem.kind())
        .orElseThrow(() -> new IllegalStateException("unknown kind " + problem.kind()));
  }

  /** The kind of a stable name. */
  public static Optional<ProblemKind> named(String wireName) {
    for (ProblemKind kind : values()) {
      if (kind.wireName().equals(wireName)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  /** The kind that an HTTP status stands for when nothing more is known. */
  public static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return status < 500 ? MALFORMED : INTERNAL;
  }
}
