package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway.About;
import io.streamcore.billing.payment.PaymentGateway.Notice;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An event that Stripe has told: delivered once or often, kept once, followed once. */
@Entity
@Table(name = "billing_events")
class BillingNotice {

  @Id
  @Column(name = "event_id", length = 100)
  private String id;

  @Column(name = "type", nullable = false, updatable = false, length = 100)
  private String type;

  @Column(name = "about", nullable = false, updatable = false, length = 12)
  private String about;

  @Column(name = "subject_id", updatable = false, length = 100)
  private @Nullable String subjectId;

  @Column(name = "created_at", nullable = false, updatable = false)
  private Instant createdAt;

  @Column(name = "received_at", nullable = false, updatable = false)
  private Instant receivedAt;

  @Column(name = "deliveries", nullable = false)
  private int deliveries;

  @Column(name = "processed_at")
  private @Nullable Instant processedAt;

  /** For JPA. */
  protected BillingNotice() {}

  BillingNotice(Notice notice, Instant now) {
    this.id = notice.id();
    this.type = notice.type();
    this.about = notice.about().name().toLowerCase(Locale.ROOT);
    this.subjectId = notice.subjectId();
    this.createdAt = notice.at();
    this.receivedAt = now;
    this.deliveries = 1;
  }

  /** What it says. */
  Notice notice() {
    return new Notice(
        id,
        type,
        createdAt,
        About.valueOf(about.toUpperCase(Locale.ROOT)),
        Optional.ofNullable(subjectId).orElse(""));
  }

  String id() {
    return id;
  }

  String about() {
    return about;
  }

  Instant receivedAt() {
    return receivedAt;
  }

  boolean isDone() {
    return processedAt != null;
  }

  void delivered() {
    deliveries++;
  }

  void done(Instant now) {
    processedAt = now;
  }
}
