package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway.Price;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A price at which a plan is or was sold; it never changes, and never goes as long as the plan. */
@Entity
@Table(name = "plan_prices")
class PlanPrice {

  @Id
  @Column(name = "stripe_price_id", length = 100)
  private String priceId;

  @Column(name = "plan_id", nullable = false, updatable = false)
  private UUID planId;

  @Column(name = "price_cents", nullable = false, updatable = false)
  private int cents;

  @Column(name = "currency", nullable = false, updatable = false, length = 3)
  private String currency;

  @Column(name = "billing_interval", nullable = false, updatable = false, length = 10)
  private String interval;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For JPA. */
  protected PlanPrice() {}

  PlanPrice(Plan plan, Instant now) {
    this.priceId = plan.listing().priceId();
    this.planId = plan.id();
    this.cents = plan.price().cents();
    this.currency = plan.price().currency();
    this.interval = plan.price().yearly() ? "yearly" : "monthly";
    this.createdAt = now;
  }

  String priceId() {
    return priceId;
  }

  UUID planId() {
    return planId;
  }

  Price price() {
    return new Price(cents, currency, interval.equals("yearly"));
  }
}
