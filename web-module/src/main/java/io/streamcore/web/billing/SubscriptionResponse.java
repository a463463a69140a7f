package io.streamcore.web.billing;

import io.streamcore.billing.Plan;
import io.streamcore.billing.Subscription;
import io.streamcore.billing.payment.PaymentGateway.Price;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subscription on the wire. */
@Schema(name = "Subscription")
public record SubscriptionResponse(
    UUID subscriptionId,
    UUID userId,
    UUID planId,
    @Schema(example = "Premium") String planName,
    @Schema(
            description = "What is paid, which may be a price that the plan no longer has.",
            example = "500")
        @Nullable Integer priceCents,
    @Schema(example = "EUR") @Nullable String currency,
    @Schema(enumeration = {"monthly", "yearly"}) @Nullable String billingInterval,
    List<String> features,
    @Schema(enumeration = {"trialing", "active", "past_due", "unpaid", "canceled"}) String status,
    Instant startedAt,
    @Schema(description = "The end of what is paid for, or the end.") @Nullable Instant expiresAt,
    boolean cancelAtPeriodEnd,
    @Nullable Instant trialEndsAt,
    @Schema(description = "Since when a payment is missing.") @Nullable Instant pastDueSince,
    @Schema(description = "Until when it opens doors although a payment is missing.")
        @Nullable Instant graceEndsAt,
    @Schema(description = "Where a missing payment can be made.") @Nullable String paymentUrl,
    @Schema(
            enumeration = {"refunded", "disputed"},
            description = "Why it opens nothing although it runs.")
        @Nullable String withheldReason,
    Instant createdAt,
    Instant updatedAt) {

  static SubscriptionResponse of(
      Subscription it, Plan plan, @Nullable Price price, @Nullable Instant graceEndsAt) {
    return new SubscriptionResponse(
        it.id(),
        it.userId(),
        it.planId(),
        plan.name(),
        price == null ? null : price.cents(),
        price == null ? null : price.currency(),
        price == null ? null : PlanBody.interval(price),
        PlanBody.names(plan.features()),
        it.status().wireName(),
        it.startedAt(),
        it.expiresAt().orElse(null),
        it.endsWithPeriod(),
        it.trialEndsAt().orElse(null),
        it.pastDueSince().orElse(null),
        graceEndsAt,
        it.paymentUrl().orElse(null),
        it.withheldReason().orElse(null),
        it.createdAt(),
        it.updatedAt());
  }
}
