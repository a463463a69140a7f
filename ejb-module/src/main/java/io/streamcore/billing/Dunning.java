package io.streamcore.billing;

import io.streamcore.identity.Account;
import io.streamcore.identity.Users;
import io.streamcore.identity.mail.Mail;
import io.streamcore.identity.mail.MailQueue;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What the house writes to subscribers: that a payment is missing, or that it ends. */
@Dependent
class Dunning {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private final MailQueue mails;
  private final Users users;
  private final PlanStore plans;
  private final Duration grace;
  private final String publicUrl;

  @Inject
  Dunning(
      MailQueue mails,
      Users users,
      PlanStore plans,
      @ConfigProperty(name = "streamcore.billing.grace", defaultValue = "P7D") Duration grace,
      @ConfigProperty(name = "streamcore.public.url", defaultValue = "http://localhost:8080")
          String publicUrl) {
    this.mails = mails;
    this.users = users;
    this.plans = plans;
    this.grace = grace;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** Writes what there is to say about an event, if it still is so. */
  void write(String type, Subscription subscription) {
    boolean missing =
        subscription.status() == SubscriptionStatus.PAST_DUE
            || subscription.status() == SubscriptionStatus.UNPAID;
    switch (type) {
      case "invoice.payment_failed", "checkout.session.async_payment_failed" -> {
        if (missing) {
          send(subscription, "A payment is missing", missing(subscription));
        }
      }
      case "invoice.payment_action_required" -> {
        if (subscription.paymentUrl().isPresent()) {
          send(subscription, "A payment waits for you", confirm(subscription));
        }
      }
      case "customer.subscription.trial_will_end" ->
          subscription
              .trialEndsAt()
              .filter(it -> !subscription.endsWithPeriod())
              .ifPresent(end -> send(subscription, "Your free time ends soon", ends(end)));
      case "customer.subscription.deleted" ->
          send(
              subscription,
              "Your subscription has ended",
              "your subscription to %s has ended. You can subscribe again at any time:\n\n"
                      .formatted(plan(subscription))
                  + publicUrl
                  + "/plans");
      case "invoice.finalization_failed" ->
          BillingMessages.LOG.notFinalized(subscription.stripeId());
      default -> {} // nothing that the subscriber would not know
    }
  }

  private String missing(Subscription subscription) {
    Instant end = subscription.pastDueSince().orElse(Instant.now()).plus(grace);
    String rest =
        subscription.status() == SubscriptionStatus.PAST_DUE
            ? "You can go on listening until " + DAY.format(end) + ". "
            : "";
    return "a payment for %s could not be made. %sPlease pay here, or see to your card:\n\n%s"
        .formatted(plan(subscription), rest, payAt(subscription));
  }

  private String confirm(Subscription subscription) {
    return "your bank wants you to confirm the payment for %s:\n\n%s"
        .formatted(plan(subscription), payAt(subscription));
  }

  private String ends(Instant end) {
    return "your free time ends on %s; then your card is charged. If you do not want that, cancel"
            .formatted(DAY.format(end))
        + " before:\n\n"
        + publicUrl
        + "/account#subscriptions";
  }

  private String payAt(Subscription subscription) {
    return subscription.paymentUrl().orElse(publicUrl + "/account#subscriptions");
  }

  private String plan(Subscription subscription) {
    return plans.find(subscription.planId()).map(Plan::name).orElse("your plan");
  }

  private void send(Subscription subscription, String subject, String text) {
    Account account = users.find(subscription.userId());
    if (account.deletedAt() == null) {
      String letter = "Hello %s,\n\n%s\n".formatted(account.name(), text);
      mails.send(new Mail(account.email(), subject, letter));
    }
  }
}
