package io.streamcore.stripesim;

import com.google.gson.JsonArray;
import java.util.function.Consumer;

/** Invoices, and the payments for them: intents, charges, refunds and disputes. */
final class Invoices {

  private final Ledger ledger;
  private final Events events;
  private final String pages;
  private Consumer<Thing> paid = invoice -> {};
  private Consumer<Thing> failed = invoice -> {};

  Invoices(Ledger ledger, Events events, String pages) {
    this.ledger = ledger;
    this.events = events;
    this.pages = pages;
  }

  /** Who has to know how payments went. */
  void follow(Consumer<Thing> whenPaid, Consumer<Thing> whenFailed) {
    paid = whenPaid;
    failed = whenFailed;
  }

  /** An invoice for a subscription's period. */
  Thing make(Thing subscription, long cents, String reason, Thing item) {
    long now = ledger.now();
    Thing invoice = Thing.like("invoice").set("id", ledger.newId("in_1", 23));
    invoice
        .clear(
            "due_date",
            "from_invoice",
            "last_finalization_error",
            "next_payment_attempt",
            "shipping_cost",
            "customer_shipping",
            "shipping_details",
            "webhooks_delivered_at",
            "subscription")
        .set("customer", subscription.text("customer"))
        .set("currency", subscription.text("currency"))
        .set("created", now)
        .set("effective_at", now)
        .set("period_start", now)
        .set("period_end", now)
        .set("billing_reason", reason)
        .set("auto_advance", true)
        .set("amount_due", cents)
        .set("amount_remaining", cents)
        .set("amount_overpaid", 0)
        .set("subtotal", cents)
        .set("subtotal_excluding_tax", cents)
        .set("total", cents)
        .set("total_excluding_tax", cents)
        .set("hosted_invoice_url", pages + "/i/" + invoice.id())
        .clear("parent")
        .set("parent.type", "subscription_details")
        .set("parent.subscription_details.subscription", subscription.id())
        .put(
            "parent.subscription_details.metadata", subscription.json().get("metadata").deepCopy());
    Thing line = invoice.first("lines");
    line.set("id", ledger.newId("il_1", 23))
        .set("invoice", invoice.id())
        .set("amount", cents)
        .set("subtotal", cents)
        .set("currency", subscription.text("currency"))
        .set("subscription", subscription.id())
        .set("period.start", item.number("current_period_start"))
        .set("period.end", item.number("current_period_end"));
    return ledger.add(invoice);
  }

  /** Tries to take the money. */
  void collect(Thing invoice) {
    long now = ledger.now();
    invoice
        .set("status", "open")
        .set("attempted", true)
        .set("attempt_count", invoice.number("attempt_count") + 1)
        .set("status_transitions.finalized_at", now);
    String card = ledger.card(invoice.text("customer"));
    if (invoice.number("amount_due") == 0 || card.equals("ok")) {
      settle(invoice);
      return;
    }
    failed.accept(invoice);
    events.tell("invoice.payment_failed", invoice);
    if (card.equals("action_required")) {
      events.tell("invoice.payment_action_required", invoice);
    }
  }

  /** The money has come. */
  void settle(Thing invoice) {
    long now = ledger.now();
    long cents = invoice.number("amount_due");
    invoice
        .set("status", "paid")
        .set("amount_paid", cents)
        .set("amount_remaining", 0)
        .clear("next_payment_attempt")
        .set("status_transitions.paid_at", now);
    if (cents > 0) {
      Thing charge =
          Thing.like("charge")
              .set("id", ledger.newId("ch_3", 23))
              .set("amount", cents)
              .set("amount_captured", cents)
              .set("captured", true)
              .set("currency", invoice.text("currency"))
              .set("customer", invoice.text("customer"))
              .set("created", now)
              .clear("source", "transfer_data", "shipping", "outcome");
      Thing intent =
          Thing.like("payment_intent")
              .set("id", ledger.newId("pi_3", 23))
              .set("amount", cents)
              .set("amount_received", cents)
              .set("currency", invoice.text("currency"))
              .set("customer", invoice.text("customer"))
              .set("latest_charge", charge.id())
              .set("status", "succeeded")
              .set("created", now)
              .clear("canceled_at", "last_payment_error", "next_action", "processing", "shipping");
      charge.set("payment_intent", intent.id());
      ledger.add(charge);
      ledger.add(intent);
      ledger.add(payment(invoice, intent, cents));
    }
    paid.accept(invoice);
    events.tell("invoice.paid", invoice);
  }

  private Thing payment(Thing invoice, Thing intent, long cents) {
    return Thing.like("invoice_payment")
        .set("id", ledger.newId("inpay_1", 23))
        .set("invoice", invoice.id())
        .set("amount_paid", cents)
        .set("amount_requested", cents)
        .set("currency", invoice.text("currency"))
        .set("created", ledger.now())
        .set("livemode", false)
        .set("status", "paid")
        .set("payment.type", "payment_intent")
        .set("payment.payment_intent", intent.id())
        .set("status_transitions.paid_at", ledger.now());
  }

  /** The charge that paid an invoice. */
  Thing chargeOf(String invoiceId) {
    Thing payment =
        ledger.all("invoice_payment", it -> it.text("invoice").equals(invoiceId)).stream()
            .findFirst()
            .orElseThrow(() -> Refusal.missing("payment of invoice", invoiceId));
    Thing intent = ledger.get("payment_intent", payment.text("payment.payment_intent"));
    return ledger.get("charge", intent.text("latest_charge"));
  }

  /** Gives everything back. */
  Thing refund(Thing charge) {
    Thing refund =
        Thing.like("refund")
            .set("id", ledger.newId("re_3", 23))
            .set("charge", charge.id())
            .set("amount", charge.number("amount"))
            .set("currency", charge.text("currency"))
            .set("payment_intent", charge.text("payment_intent"))
            .set("created", ledger.now());
    ledger.add(refund);
    charge.set("refunded", true).set("amount_refunded", charge.number("amount"));
    events.tell("charge.refunded", charge);
    return refund;
  }

  /** The cardholder's bank wants it back. */
  Thing dispute(Thing charge) {
    Thing dispute =
        Thing.like("dispute")
            .set("id", ledger.newId("du_1", 23))
            .set("charge", charge.id())
            .set("amount", charge.number("amount"))
            .set("currency", charge.text("currency"))
            .set("payment_intent", charge.text("payment_intent"))
            .set("status", "needs_response")
            .set("created", ledger.now())
            .put("balance_transactions", new JsonArray());
    ledger.add(dispute);
    charge.set("disputed", true);
    events.tell("charge.dispute.created", dispute);
    return dispute;
  }

  /** The bank has decided for the merchant. */
  void winDispute(Thing dispute) {
    dispute.set("status", "won");
    events.tell("charge.dispute.closed", dispute);
  }
}
