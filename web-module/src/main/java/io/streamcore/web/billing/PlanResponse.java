package io.streamcore.web.billing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.streamcore.billing.Plan;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A plan on the wire. */
@Schema(name = "Plan")
public record PlanResponse(
    UUID planId,
    @JsonUnwrapped PlanBody body,
    @Schema(example = "prod_QXg1hqf4jFNsqG") String stripeProductId,
    @Schema(example = "price_1PgafmB7WZ01zgkW6dKueIc5") String stripePriceId,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static PlanResponse of(Plan plan) {
    return new PlanResponse(
        plan.id(),
        PlanBody.of(plan.terms()),
        plan.listing().productId(),
        plan.listing().priceId(),
        plan.createdAt(),
        plan.updatedAt(),
        plan.deletedAt().orElse(null));
  }
}
