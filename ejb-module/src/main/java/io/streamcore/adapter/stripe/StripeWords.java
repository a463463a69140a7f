package io.streamcore.adapter.stripe;

import com.stripe.model.Invoice;
import com.stripe.model.Price;
import com.stripe.model.Subscription;
import com.stripe.model.SubscriptionItem;
import com.stripe.param.checkout.SessionCreateParams;
import io.streamcore.billing.payment.PaidSubscription;
import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.billing.payment.PaymentGateway.Checkout;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Translates between Stripe's objects and ours; pure functions. Fields are where API version
 * 2025-03-31 has moved them (<a href="https://docs.stripe.com/changelog/basil">changelog</a>).
 */
final class StripeWords {

  /** Our names in the metadata of Stripe's objects. */
  static final String USER = "streamcore_user_id";

  static final String PLAN = "streamcore_plan_id";
  static final String LATEST_INVOICE = "latest_invoice";

  private StripeWords() {}

  static PaidSubscription subscription(Subscription from) {
    List<SubscriptionItem> items = from.getItems().getData();
    if (items.size() != 1) {
      throw StripeMessages.LOG.manyItems(from.getId(), items.size());
    }
    SubscriptionItem item = items.get(0);
    boolean ends = Boolean.TRUE.equals(from.getCancelAtPeriodEnd()) || from.getCancelAt() != null;
    return new PaidSubscription(
        from.getId(),
        from.getCustomer(),
        from.getStatus(),
        item.getId(),
        item.getPrice().getId(),
        Instant.ofEpochSecond(from.getCreated()),
        Instant.ofEpochSecond(from.getStartDate()),
        instant(item.getCurrentPeriodEnd()),
        ends,
        instant(from.getTrialEnd()),
        instant(from.getEndedAt()),
        invoice(from.getLatestInvoiceObject()),
        Optional.ofNullable(from.getMetadata().get(USER)).map(UUID::fromString).orElse(null));
  }

  private static PaidSubscription.@Nullable Invoice invoice(@Nullable Invoice from) {
    return from == null
        ? null
        : new PaidSubscription.Invoice(
            from.getId(),
            Instant.ofEpochSecond(from.getCreated()),
            "open".equals(from.getStatus()),
            from.getHostedInvoiceUrl());
  }

  /** The subscription that an invoice is for. */
  static Optional<String> subscriptionOf(Invoice invoice) {
    return Optional.ofNullable(invoice.getParent())
        .filter(parent -> "subscription_details".equals(parent.getType()))
        .map(Invoice.Parent::getSubscriptionDetails)
        .map(Invoice.Parent.SubscriptionDetails::getSubscription);
  }

  /** What is paid how often; empty if a plan cannot be so. */
  static Optional<PaymentGateway.Price> price(Price from) {
    Price.Recurring recurring = from.getRecurring();
    boolean plain =
        recurring != null
            && "per_unit".equals(from.getBillingScheme())
            && "licensed".equals(recurring.getUsageType())
            && recurring.getIntervalCount() == 1
            && from.getUnitAmount() != null
            && from.getUnitAmount() <= Integer.MAX_VALUE;
    if (!plain) {
      return Optional.empty();
    }
    String currency = from.getCurrency().toUpperCase(Locale.ROOT);
    int cents = Math.toIntExact(from.getUnitAmount());
    return switch (recurring.getInterval()) {
      case "month" -> Optional.of(new PaymentGateway.Price(cents, currency, false));
      case "year" -> Optional.of(new PaymentGateway.Price(cents, currency, true));
      default -> Optional.empty();
    };
  }

  static SessionCreateParams checkout(Checkout wish) {
    String userId = wish.userId().toString();
    SessionCreateParams.SubscriptionData.Builder subscription =
        SessionCreateParams.SubscriptionData.builder().putMetadata(USER, userId);
    if (wish.trialDays() > 0) {
      subscription.setTrialPeriodDays((long) wish.trialDays());
    }
    return SessionCreateParams.builder()
        .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
        .setCustomer(wish.customerId())
        .setClientReferenceId(userId)
        .setSuccessUrl(wish.paidReturn().toString())
        .setCancelUrl(wish.cancelReturn().toString())
        .setAllowPromotionCodes(true)
        .addLineItem(
            SessionCreateParams.LineItem.builder().setPrice(wish.priceId()).setQuantity(1L).build())
        .setSubscriptionData(subscription.build())
        .build();
  }

  private static @Nullable Instant instant(@Nullable Long seconds) {
    return seconds == null ? null : Instant.ofEpochSecond(seconds);
  }
}
