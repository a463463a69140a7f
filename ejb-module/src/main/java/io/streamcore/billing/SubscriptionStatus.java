package io.streamcore.billing;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Locale;

/** How a subscription stands. Wire and database name: lower case. */
public enum SubscriptionStatus {
  TRIALING,
  ACTIVE,
  /** A payment is missing, and is being tried again. */
  PAST_DUE,
  /** A payment is missing, and is not tried any more; or the first one was never made. */
  UNPAID,
  CANCELED;

  /** The name in the database and on the wire. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is over for good. */
  public boolean isOver() {
    return this == CANCELED;
  }

  /**
   * The nearest to a status of Stripe, which knows more of them.
   *
   * @see <a href="https://docs.stripe.com/api/subscriptions/object">its list</a>
   */
  static SubscriptionStatus nearest(String stripe) {
    return switch (stripe) {
      case "trialing" -> TRIALING;
      case "active" -> ACTIVE;
      case "past_due" -> PAST_DUE;
      case "unpaid", "incomplete", "paused" -> UNPAID;
      case "canceled", "incomplete_expired" -> CANCELED;
      default -> throw BillingMessages.LOG.unknownStatus(stripe);
    };
  }

  /** As the database keeps it. */
  @Converter
  static class Column implements AttributeConverter<SubscriptionStatus, String> {

    @Override
    public String convertToDatabaseColumn(SubscriptionStatus status) {
      return status.wireName();
    }

    @Override
    public SubscriptionStatus convertToEntityAttribute(String column) {
      return valueOf(column.toUpperCase(Locale.ROOT));
    }
  }
}
