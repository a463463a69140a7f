package io.streamcore.web.billing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is wanted of a plan whose price is there already, at Stripe. */
@Schema(
    name = "LinkedPlan",
    examples =
        """
        {"stripe_price_id": "price_1PgafmB7WZ01zgkW6dKueIc5", "name": "Premium", \
        "features": ["live_streams"]}""")
public record LinkedPlan(
    @NotBlank @Size(max = 100) @Schema(example = "price_1PgafmB7WZ01zgkW6dKueIc5")
        String stripePriceId,
    @Nullable String name,
    @Nullable String description,
    @Nullable List<String> features,
    @Nullable Integer maxDevices,
    @Nullable Integer trialDays) {

  PlanBody plan() {
    return new PlanBody(name, description, null, null, null, features, maxDevices, trialDays);
  }
}
