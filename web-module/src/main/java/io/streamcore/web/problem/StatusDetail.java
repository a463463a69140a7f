package io.streamcore.web.problem;

import org.jspecify.annotations.Nullable;

/** What can be said of a request that was refused by the container, knowing the status alone. */
final class StatusDetail {

  private StatusDetail() {}

  static @Nullable String of(ProblemKind kind) {
    return switch (kind) {
      case FORBIDDEN -> "Your role does not allow this.";
      case MALFORMED -> "The request could not be read.";
      case METHOD_NOT_ALLOWED -> "The resource does not know this method.";
      case NOT_ACCEPTABLE -> "The resource has no representation of the kinds in Accept.";
      case NOT_FOUND -> "There is nothing at this address.";
      case TOO_LARGE -> "The body is larger than the limit.";
      case UNAUTHENTICATED -> "Sign in first: the access token is missing, expired or revoked.";
      case UNSUPPORTED_MEDIA -> "The resource does not read bodies of this Content-Type.";
      case INTERNAL -> "Something went wrong on our side. The log has the request id.";
      case CONFLICT,
          DEVICE_LIMIT_REACHED,
          INVALID,
          PAYMENT_REQUIRED,
          PRECONDITION_FAILED,
          QUOTA_EXCEEDED,
          TOO_MANY_REQUESTS,
          UNAVAILABLE ->
          null;
    };
  }
}
