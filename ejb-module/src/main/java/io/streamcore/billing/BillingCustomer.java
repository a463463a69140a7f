package io.streamcore.billing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A user as Stripe knows one. */
@Entity
@Table(name = "billing_customers")
class BillingCustomer {

  @Id
  @Column(name = "user_id")
  private UUID userId;

  @Column(name = "stripe_customer_id", nullable = false, length = 100)
  private String customerId;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  /** For JPA. */
  protected BillingCustomer() {}

  BillingCustomer(UUID userId, String customerId, Instant now) {
    this.userId = userId;
    this.customerId = customerId;
    this.createdAt = now;
  }

  UUID userId() {
    return userId;
  }

  String customerId() {
    return customerId;
  }

  Instant createdAt() {
    return createdAt;
  }
}
