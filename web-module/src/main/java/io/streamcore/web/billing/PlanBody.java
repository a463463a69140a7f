package io.streamcore.web.billing;

import io.streamcore.billing.Entitlement;
import io.streamcore.billing.PlanTerms;
import io.streamcore.billing.payment.PaymentGateway.Price;
import io.streamcore.problem.FieldError;
import io.streamcore.problem.Invalid;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a plan can be decided, on the wire. */
@Schema(
    name = "PlanBody",
    examples =
        """
        {"name": "Premium", "price_cents": 500, "currency": "EUR", "billing_interval": "monthly", \
        "features": ["live_streams", "vod_access"], "max_devices": 2, "trial_days": 14}""")
public record PlanBody(
    @Schema(maxLength = 100, example = "Premium") @Nullable String name,
    @Schema(maxLength = 2000, description = "For the price page, plain text.")
        @Nullable String description,
    @Schema(example = "500", description = "In the smallest unit of the currency.")
        @Nullable Integer priceCents,
    @Schema(example = "EUR", description = "ISO 4217.") @Nullable String currency,
    @Schema(
            enumeration = {"monthly", "yearly"},
            defaultValue = "monthly")
        @Nullable String billingInterval,
    @Schema(
            example = "[\"live_streams\", \"vod_access\"]",
            description = "Of live_streams, playlist_access, podcast_access, vod_access.")
        @Nullable List<String> features,
    @Schema(defaultValue = "1") @Nullable Integer maxDevices,
    @Schema(defaultValue = "0", description = "Free days of a user's first subscription.")
        @Nullable Integer trialDays) {

  static PlanBody of(PlanTerms terms) {
    return new PlanBody(
        terms.name(),
        terms.description(),
        terms.price().cents(),
        terms.price().currency(),
        interval(terms.price()),
        names(terms.features()),
        terms.maxDevices(),
        terms.trialDays());
  }

  static String interval(Price price) {
    return price.yearly() ? "yearly" : "monthly";
  }

  static List<String> names(Set<Entitlement> features) {
    return features.stream().sorted().map(Entitlement::wireName).toList();
  }

  PlanTerms terms() {
    return new PlanTerms(
        Objects.requireNonNullElse(name, ""),
        description,
        new Price(
            Objects.requireNonNullElse(priceCents, 0),
            Objects.requireNonNullElse(currency, ""),
            isYearly()),
        entitlements(),
        Objects.requireNonNullElse(maxDevices, 1),
        Objects.requireNonNullElse(trialDays, 0));
  }

  private boolean isYearly() {
    String interval = Objects.requireNonNullElse(billingInterval, "monthly");
    if (!interval.equals("monthly") && !interval.equals("yearly")) {
      throw new Invalid("billing_interval", "one_of", "Must be monthly or yearly.");
    }
    return interval.equals("yearly");
  }

  private Set<Entitlement> entitlements() {
    List<String> names = Objects.requireNonNullElse(features, List.of());
    List<FieldError> errors =
        names.stream().filter(name -> known(name).isEmpty()).map(PlanBody::unknown).toList();
    if (!errors.isEmpty()) {
      throw new Invalid(errors);
    }
    Set<Entitlement> found = EnumSet.noneOf(Entitlement.class);
    names.stream().map(PlanBody::known).flatMap(Optional::stream).forEach(found::add);
    return found;
  }

  private static Optional<Entitlement> known(@Nullable String name) {
    return all().filter(it -> it.wireName().equals(name)).findFirst();
  }

  private static FieldError unknown(@Nullable String name) {
    String names = String.join(", ", all().map(Entitlement::wireName).toList());
    return new FieldError("features", "one_of", "Must be of " + names + ".");
  }

  private static Stream<Entitlement> all() {
    return Arrays.stream(Entitlement.values());
  }
}
