package io.streamcore.stripesim;

import org.jspecify.annotations.Nullable;

/** A request that Stripe would refuse, with its words for it. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  final int status;
  final String type;
  final @Nullable String code;
  final @Nullable String param;

  private Refusal(
      int status, String type, @Nullable String code, @Nullable String param, String message) {
    super(message);
    this.status = status;
    this.type = type;
    this.code = code;
    this.param = param;
  }

  static Refusal invalid(@Nullable String param, String message) {
    return new Refusal(400, "invalid_request_error", null, param, message);
  }

  static Refusal unknown(String param) {
    return new Refusal(
        400,
        "invalid_request_error",
        "parameter_unknown",
        param,
        "Received unknown parameter: " + param);
  }

  static Refusal missing(String what, String id) {
    return new Refusal(
        404,
        "invalid_request_error",
        "resource_missing",
        "id",
        "No such %s: '%s'".formatted(what, id));
  }

  static Refusal card() {
    return new Refusal(402, "card_error", "card_declined", null, "Your card was declined.");
  }

  static Refusal unauthorized() {
    return new Refusal(
        401, "invalid_request_error", null, null, "Invalid API Key provided: sk_test_***");
  }

  static Refusal idempotency() {
    return new Refusal(
        400,
        "idempotency_error",
        null,
        null,
        "Keys for idempotent requests can only be used with the same parameters they were first"
            + " used with.");
  }

  static Refusal injected(int status) {
    return new Refusal(
        status,
        status == 429 ? "invalid_request_error" : "api_error",
        status == 429 ? "rate_limit" : null,
        null,
        "As the test wished.");
  }
}
