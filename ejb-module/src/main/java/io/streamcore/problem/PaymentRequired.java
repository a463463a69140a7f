package io.streamcore.problem;

import java.util.List;
import java.util.UUID;

/** The resource is open to subscribers only. (402) */
public final class PaymentRequired extends Problem {

  private static final long serialVersionUID = 1L;

  private final String entitlement;
  private final transient List<Offer> plans;

  /**
   * A refusal that tells how to get in.
   *
   * @param entitlement what a plan must have, such as {@code live_streams}
   * @param plans those that have it; empty: nothing is sold at the moment
   */
  public PaymentRequired(String detail, String entitlement, List<Offer> plans) {
    super("payment-required", detail, List.of());
    this.entitlement = entitlement;
    this.plans = List.copyOf(plans);
  }

  /** What a plan must have to open the resource. */
  public String entitlement() {
    return entitlement;
  }

  /** The plans that would open it. */
  public List<Offer> plans() {
    return plans;
  }

  /**
   * A plan that would open the resource.
   *
   * @param priceCents in the smallest unit of the currency
   * @param currency ISO 4217
   * @param billingInterval {@code monthly} or {@code yearly}
   */
  public record Offer(
      UUID planId, String name, int priceCents, String currency, String billingInterval) {}
}
