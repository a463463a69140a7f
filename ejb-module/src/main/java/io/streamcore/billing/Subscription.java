package io.streamcore.billing;

import io.streamcore.billing.payment.PaidSubscription;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A user's subscription to a plan: our copy of what Stripe has, made anew from there whenever
 * something is heard of it, never changed by itself.
 *
 * <p>A user has one row for a plan; who subscribes again after the end gets the same row.
 */
@Entity
@Table(name = "subscriptions")
public class Subscription {

  @Id
  @Column(name = "subscription_id")
  private UUID id;

  @Column(name = "plan_id", nullable = false)
  private UUID planId;

  @Column(name = "user_id", nullable = false, updatable = false)
  private UUID userId;

  @Column(name = "stripe_subscription_id", nullable = false, length = 100)
  private String stripeId;

  @Convert(converter = SubscriptionStatus.Column.class)
  @Column(name = "status", nullable = false, length = 20)
  private SubscriptionStatus status;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "updated_at", nullable = false)
  private Instant updatedAt;

  @Column(name = "started_at", nullable = false)
  private Instant startedAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  @Version
  @Column(name = "version", nullable = false)
  private long version;

  @Column(name = "stripe_status", length = 30)
  private @Nullable String stripeStatus;

  @Column(name = "stripe_customer_id", length = 100)
  private @Nullable String customerId;

  @Column(name = "stripe_item_id", length = 100)
  private @Nullable String itemId;

  @Column(name = "stripe_price_id", length = 100)
  private @Nullable String priceId;

  @Column(name = "cancel_at_period_end", nullable = false)
  private boolean endsWithPeriod;

  @Column(name = "trial_ends_at")
  private @Nullable Instant trialEndsAt;

  @Column(name = "past_due_since")
  private @Nullable Instant pastDueSince;

  @Column(name = "latest_invoice_id", length = 100)
  private @Nullable String latestInvoiceId;

  @Column(name = "payment_url", columnDefinition = "text")
  private @Nullable String paymentUrl;

  @Column(name = "withheld_reason", length = 10)
  private @Nullable String withheldReason;

  @Column(name = "withheld_invoice_id", length = 100)
  private @Nullable String withheldInvoiceId;

  @Column(name = "access_told", nullable = false)
  private boolean accessTold;

  @Column(name = "ends_with_user", nullable = false)
  private boolean endsWithUser;

  @Column(name = "synced_at")
  private @Nullable Instant syncedAt;

  /** For JPA. */
  protected Subscription() {}

  Subscription(UUID userId, UUID planId, PaidSubscription paid, Instant now) {
    this.id = UUID.randomUUID();
    this.userId = userId;
    this.createdAt = now;
    become(planId, paid, now);
  }

  /** Makes the row what Stripe says, whatever it was before. */
  final void become(UUID newPlan, PaidSubscription paid, Instant now) {
    boolean wasPastDue = paid.id().equals(stripeId) && status == SubscriptionStatus.PAST_DUE;
    planId = newPlan;
    stripeId = paid.id();
    stripeStatus = paid.status();
    status = SubscriptionStatus.nearest(paid.status());
    customerId = paid.customerId();
    itemId = paid.itemId();
    priceId = paid.priceId();
    startedAt = paid.startedAt();
    expiresAt = Optional.ofNullable(paid.endedAt()).orElse(paid.paidUntil());
    endsWithPeriod = paid.endsWithPeriod();
    trialEndsAt = paid.trialEnd();
    latestInvoiceId = paid.invoice() == null ? null : paid.invoice().id();
    paymentUrl = paid.unpaid().map(PaidSubscription.Invoice::url).orElse(null);
    if (withheldInvoiceId != null && !withheldInvoiceId.equals(latestInvoiceId)) {
      withheldInvoiceId = null;
      withheldReason = null;
    }
    if (status != SubscriptionStatus.PAST_DUE) {
      pastDueSince = null;
    } else if (!wasPastDue || pastDueSince == null) {
      pastDueSince = earlier(paid.unpaid().map(PaidSubscription.Invoice::createdAt), now);
    }
    deletedAt = null;
    syncedAt = now;
    updatedAt = now;
  }

  /**
   * A missing payment counts from its invoice; a clock that is ahead of ours gives no more time.
   */
  private static Instant earlier(Optional<Instant> asked, Instant now) {
    return asked.filter(it -> it.isBefore(now)).orElse(now);
  }

  /** There is none such at Stripe any more. */
  void vanish(Instant now) {
    status = SubscriptionStatus.CANCELED;
    stripeStatus = null;
    expiresAt = now;
    paymentUrl = null;
    pastDueSince = null;
    syncedAt = now;
    updatedAt = now;
  }

  /** What was paid for this period was given back or is disputed; null: neither, after all. */
  void withhold(@Nullable String reason, String invoiceId, Instant now) {
    withheldReason = reason;
    withheldInvoiceId = reason == null ? null : invoiceId;
    updatedAt = now;
  }

  /**
   * Whether something has to be done at Stripe because the user has gone or come back; notes that
   * it is done. What the user has ended stays so.
   */
  boolean followUser(boolean gone) {
    boolean due = gone ? !endsWithPeriod : endsWithPeriod && endsWithUser;
    endsWithUser = gone && (due || endsWithUser);
    return due && !status.isOver();
  }

  /** Whether it opens its plan's doors; the same question as {@link EntitlementStore} asks. */
  boolean givesAccess(Instant now, Duration grace) {
    Instant began = now.minus(grace);
    if (deletedAt != null || withheldReason != null) {
      return false;
    }
    return switch (status) {
      case ACTIVE, TRIALING -> expiresAt == null || expiresAt.isAfter(began);
      case PAST_DUE -> Optional.ofNullable(pastDueSince).orElse(updatedAt).isAfter(began);
      case UNPAID, CANCELED -> false;
    };
  }

  /** Notes what those who play were told; true: that is news. */
  boolean tell(boolean access) {
    boolean news = access != accessTold;
    accessTold = access;
    return news;
  }

  public UUID id() {
    return id;
  }

  public UUID planId() {
    return planId;
  }

  public UUID userId() {
    return userId;
  }

  String stripeId() {
    return stripeId;
  }

  public SubscriptionStatus status() {
    return status;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant startedAt() {
    return startedAt;
  }

  /** The end of what is paid for, or the end. */
  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(expiresAt);
  }

  public Instant updatedAt() {
    return updatedAt;
  }

  public long version() {
    return version;
  }

  /** Whether it ends with what is paid for. */
  public boolean endsWithPeriod() {
    return endsWithPeriod;
  }

  public Optional<Instant> trialEndsAt() {
    return Optional.ofNullable(trialEndsAt);
  }

  /** Since when a payment is missing. */
  public Optional<Instant> pastDueSince() {
    return Optional.ofNullable(pastDueSince);
  }

  /** Where a missing payment can be made or confirmed. */
  public Optional<String> paymentUrl() {
    return Optional.ofNullable(paymentUrl);
  }

  /** {@code refunded} or {@code disputed}: why it opens nothing although it runs. */
  public Optional<String> withheldReason() {
    return Optional.ofNullable(withheldReason);
  }

  /** The price at Stripe that is paid. */
  Optional<String> priceId() {
    return Optional.ofNullable(priceId);
  }

  Optional<String> latestInvoiceId() {
    return Optional.ofNullable(latestInvoiceId);
  }
}
