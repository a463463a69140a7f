package io.streamcore.web.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.streamcore.problem.DeviceLimitReached;
import io.streamcore.problem.FieldError;
import io.streamcore.problem.PaymentRequired;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The body of an answer that is not what was asked for, as {@value #MEDIA_TYPE} (<a
 * href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>).
 *
 * @param type stable address of the kind of problem, relative to the API's host
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail what is wrong this time
 * @param instance the path that was asked for
 * @param requestId what to name when asking an administrator; it is in the log
 * @param errors the fields that break a rule; empty unless single fields are to blame
 * @param entitlement what a plan must have to open what was asked for; null: money opens nothing
 * @param plans those that have it; null: money opens nothing
 * @param playing what could be stopped; null: nothing plays too much
 */
@Schema(name = "Problem")
public record ProblemDocument(
    @Schema(example = "/problems/not-found") String type,
    @Schema(example = "Not found") String title,
    @Schema(example = "404") int status,
    @Schema(example = "There is no such upload.") @Nullable String detail,
    @Schema(example = "/api/v1/uploads/6e0b9e84-7f5e-4d9f-9a6f-0d4f3b1a2c77") String instance,
    @Schema(name = "request_id", example = "01JD9Z6T0V8Y") String requestId,
    List<FieldError> errors,
    @Schema(
            description = "What a plan must have to open it; with payment-required alone.",
            example = "live_streams")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable String entitlement,
    @Schema(description = "The plans that would open it; with payment-required alone.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<PaymentRequired.Offer> plans,
    @Schema(description = "What plays on which device; with device-limit-reached alone.")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable List<DeviceLimitReached.Playing> playing) {

  public static final String MEDIA_TYPE = "application/problem+json";

  /** Where the kinds of problem are explained to people. */
  public static final String TYPES = "/problems/";

  static ProblemDocument of(Failure failure, String instance, String requestId) {
    PaymentRequired refusal = failure.cause() instanceof PaymentRequired it ? it : null;
    DeviceLimitReached limit = failure.cause() instanceof DeviceLimitReached it ? it : null;
    return new ProblemDocument(
        TYPES + failure.kind().wireName(),
        failure.kind().title(),
        failure.status(),
        failure.detail(),
        instance,
        requestId,
        failure.errors(),
        refusal == null ? null : refusal.entitlement(),
        refusal == null ? null : refusal.plans(),
        limit == null ? null : limit.playing());
  }

  static ProblemDocument of(
      ProblemKind kind, int status, @Nullable String detail, String instance, String requestId) {
    return of(new Failure(kind, status, detail, List.of(), null), instance, requestId);
  }
}
