package io.streamcore.web.problem;

import io.streamcore.problem.Problem;
import java.util.Locale;
import java.util.Optional;

/**
 * A kind of failure as HTTP knows it. The kinds of {@link Problem} come first; those after {@link
 * #MALFORMED} happen before a request reaches a room.
 */
public enum ProblemKind {
  CONFLICT(
      409,
      "Clashes with what is there",
      "What was asked for clashes with what is there already, such as a name that is taken."),
  DEVICE_LIMIT_REACHED(
      409,
      "Too many devices play",
      "As many devices play as the plan allows. The answer tells which; one of them can be stopped."),
  FORBIDDEN(403, "Not allowed", "Whoever asked is known, but may not do this."),
  INVALID(
      422,
      "Fields break their rules",
      "The request was understood, but fields in it break their rules."),
  NOT_FOUND(404, "Not found", "There is nothing at this address, or nothing that you may know of."),
  PAYMENT_REQUIRED(402, "Open to subscribers only", "This is for subscribers only."),
  PRECONDITION_FAILED(
      412,
      "Changed meanwhile",
      "Somebody changed this after it was read. Read it again and repeat the change."),
  QUOTA_EXCEEDED(
      403, "Quota used up", "The storage that an account may use is used up. Deleting makes room."),
  TOO_LARGE(413, "Too large", "What was sent is larger than the limit."),
  TOO_MANY_REQUESTS(
      429,
      "Too many requests",
      "There were too many tries in a short time. Wait for as long as Retry-After says."),
  UNAUTHENTICATED(401, "Not signed in", "Nobody is signed in, or the sign-in has ended."),
  UNAVAILABLE(
      503,
      "Not available at the moment",
      "Something this needs does not answer at the moment. Try again a little later."),
  UNSUPPORTED_MEDIA(
      415, "Media type not supported", "What was sent is of a kind that cannot be read here."),

  MALFORMED(400, "Malformed request", "The request could not be read."),
  METHOD_NOT_ALLOWED(
      405, "Method not allowed", "This address does not know the method of the request."),
  NOT_ACCEPTABLE(
      406,
      "No acceptable representation",
      "There is no representation of the kinds that were asked for."),
  INTERNAL(500, "Internal error", "Something went wrong on our side. The log tells what.");

  private final int status;
  private final String title;
  private final String meaning;

  ProblemKind(int status, String title, String meaning) {
    this.status = status;
    this.title = title;
    this.meaning = meaning;
  }

  /** The HTTP status of this kind. */
  public int status() {
    return status;
  }

  /** The kind in words, the same for every failure of the kind. */
  public String title() {
    return title;
  }

  /** The kind explained to people, in a sentence or two. */
  public String meaning() {
    return meaning;
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
