package io.streamcore.adapter.stripe;

import com.google.gson.JsonParseException;
import com.stripe.Stripe;
import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Dispute;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.StripeObject;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.model.entitlements.ActiveEntitlementSummary;
import com.stripe.net.Webhook;
import io.streamcore.billing.payment.PaymentGateway.About;
import io.streamcore.billing.payment.PaymentGateway.ForgedNotice;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import io.streamcore.billing.payment.PaymentGateway.Notice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what Stripe delivers: signed events, of which only the id of their object is believed. */
class StripeNotices {

  /** How old a signature may be, in seconds: who records one cannot send it later. */
  private static final long TOLERANCE = Webhook.DEFAULT_TOLERANCE;

  /** What matters here; everything else is none of our business. */
  private static final Set<String> HEARD =
      Set.of(
          "checkout.session.completed",
          "checkout.session.async_payment_succeeded",
          "checkout.session.async_payment_failed",
          "checkout.session.expired",
          "customer.subscription.created",
          "customer.subscription.updated",
          "customer.subscription.deleted",
          "customer.subscription.paused",
          "customer.subscription.resumed",
          "customer.subscription.trial_will_end",
          "invoice.paid",
          "invoice.payment_failed",
          "invoice.payment_action_required",
          "invoice.finalization_failed",
          "charge.refunded",
          "charge.dispute.created",
          "charge.dispute.closed",
          "customer.deleted",
          "entitlements.active_entitlement_summary.updated");

  private final StripeAccount account;

  StripeNotices(StripeAccount account) {
    this.account = account;
  }

  Notice read(byte[] body, String signature) throws ForgedNotice {
    String payload = new String(body, StandardCharsets.UTF_8);
    verify(payload, signature);
    Event event = parsed(payload);
    Instant at = Instant.ofEpochSecond(event.getCreated());
    if (!HEARD.contains(event.getType())) {
      return new Notice(event.getId(), event.getType(), at, About.NOTHING, "");
    }
    if (Boolean.TRUE.equals(event.getLivemode()) != (account.mode() == Mode.LIVE)) {
      throw StripeMessages.LOG.otherMode(event.getId());
    }
    StripeObject object =
        event
            .getDataObjectDeserializer()
            .getObject()
            .orElseThrow(
                () ->
                    StripeMessages.LOG.otherVersion(
                        event.getId(),
                        event.getType(),
                        String.valueOf(event.getApiVersion()),
                        Stripe.API_VERSION));
    Subject subject = subject(object);
    return new Notice(event.getId(), event.getType(), at, subject.about(), subject.id());
  }

  private void verify(String payload, String signature) throws ForgedNotice {
    SignatureVerificationException last =
        new SignatureVerificationException("no secret is set", signature);
    for (String secret : account.secrets()) {
      try {
        if (Webhook.Signature.verifyHeader(payload, signature, secret, TOLERANCE)) {
          return;
        }
      } catch (SignatureVerificationException e) {
        last = e;
      }
    }
    throw new ForgedNotice(last);
  }

  private static Event parsed(String payload) {
    try {
      return Webhook.constructEventWithoutVerification(payload);
    } catch (JsonParseException e) {
      throw StripeMessages.LOG.unreadable(e);
    }
  }

  /** What an event is about. */
  private record Subject(About about, String id) {

    static Subject of(About about, @Nullable String id) {
      return id == null ? new Subject(About.NOTHING, "") : new Subject(about, id);
    }
  }

  private static Subject subject(StripeObject object) {
    if (object instanceof Session session) {
      return Subject.of(About.SUBSCRIPTION, session.getSubscription());
    }
    if (object instanceof Subscription subscription) {
      return Subject.of(About.SUBSCRIPTION, subscription.getId());
    }
    if (object instanceof Invoice invoice) {
      Optional<String> id = StripeWords.subscriptionOf(invoice);
      return Subject.of(About.SUBSCRIPTION, id.orElse(null));
    }
    if (object instanceof Charge charge) {
      return Subject.of(About.PAYMENT, charge.getId());
    }
    if (object instanceof Dispute dispute) {
      return Subject.of(About.PAYMENT, dispute.getCharge());
    }
    if (object instanceof Customer customer) {
      return Subject.of(About.CUSTOMER, customer.getId());
    }
    if (object instanceof ActiveEntitlementSummary summary) {
      return Subject.of(About.CUSTOMER, summary.getCustomer());
    }
    return Subject.of(About.NOTHING, null);
  }
}
