package io.streamcore.stripesim;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The life of subscriptions as Stripe leads it: trials, renewals, failed payments that are tried
 * again and then given up ({@code unpaid}), changes with proration, and ends.
 */
final class Billing {

  private static final long DAY = 86_400;
  private static final long TRIAL_NOTICE = 3 * DAY;

  /** When a failed payment is tried again, counted from the failure before. */
  private static final long[] RETRIES = {3 * DAY, 5 * DAY, 7 * DAY};

  private final Ledger ledger;
  private final Events events;
  private final Invoices invoices;

  Billing(Ledger ledger, Events events, Invoices invoices) {
    this.ledger = ledger;
    this.events = events;
    this.invoices = invoices;
  }

  /** Begins a subscription; its first invoice is charged unless there is a trial. */
  Thing start(
      String customer, Thing price, long trialDays, JsonObject metadata, @Nullable Thing coupon) {
    long now = ledger.now();
    Thing subscription = Thing.like("subscription").set("id", ledger.newId("sub_1", 23));
    subscription
        .clear(
            "cancel_at",
            "canceled_at",
            "ended_at",
            "trial_start",
            "trial_end",
            "pause_collection",
            "pending_update",
            "transfer_data",
            "next_pending_invoice_item_invoice",
            "pending_invoice_item_interval",
            "billing_cycle_anchor_config",
            "billing_thresholds",
            "managed_payments",
            "billing_schedules")
        .set("cancel_at_period_end", false)
        .set("customer", customer)
        .set("created", now)
        .set("start_date", now)
        .set("billing_cycle_anchor", now)
        .set("currency", price.text("currency"))
        .put("metadata", metadata);
    Thing item = subscription.first("items");
    item.set("id", ledger.newId("si_", 14))
        .set("created", now)
        .set("subscription", subscription.id())
        .clear("billing_thresholds")
        .put("price", price.json().deepCopy());
    period(item, now, trialDays > 0 ? now + trialDays * DAY : next(now, price));
    subscription.set("items.url", "/v1/subscription_items?subscription=" + subscription.id());
    if (trialDays > 0) {
      subscription
          .set("status", "trialing")
          .set("trial_start", now)
          .set("trial_end", now + trialDays * DAY);
    } else {
      subscription.set("status", "active");
    }
    ledger.add(subscription);
    Thing invoice =
        invoices.make(
            subscription,
            trialDays > 0 ? 0 : discounted(price, coupon),
            "subscription_create",
            item);
    subscription.set("latest_invoice", invoice.id());
    events.tell("customer.subscription.created", subscription);
    invoices.collect(invoice);
    return subscription;
  }

  private static long discounted(Thing price, @Nullable Thing coupon) {
    long full = price.number("unit_amount");
    return coupon == null ? full : full - full * coupon.number("percent_off") / 100;
  }

  /**
   * Puts a subscription on another price; the difference is charged at once.
   *
   * @throws Refusal if the card does not pay it; then nothing has changed
   */
  void reprice(Thing subscription, Thing price) {
    Thing item = subscription.first("items");
    long now = ledger.now();
    long begin = item.number("current_period_start");
    long end = item.number("current_period_end");
    double left = Math.max(0, Math.min(1, (end - now) / (double) Math.max(1, end - begin)));
    long credit = Math.round(item.number("price.unit_amount") * left);
    boolean sameRhythm =
        item.text("price.recurring.interval").equals(price.text("recurring.interval"));
    long due = Math.round(price.number("unit_amount") * (sameRhythm ? left : 1)) - credit;
    boolean trial = subscription.text("status").equals("trialing");
    if (!trial && due > 0 && !ledger.card(subscription.text("customer")).equals("ok")) {
      throw Refusal.card();
    }
    item.put("price", price.json().deepCopy());
    if (!sameRhythm) {
      period(item, now, next(now, price));
    }
    if (!trial) {
      Thing invoice = invoices.make(subscription, Math.max(0, due), "subscription_update", item);
      subscription.set("latest_invoice", invoice.id());
      invoices.collect(invoice);
    }
  }

  /** Ends a subscription now. */
  void end(Thing subscription) {
    long now = ledger.now();
    subscription.set("status", "canceled").set("ended_at", now);
    if (subscription.textOrNull("canceled_at") == null) {
      subscription.set("canceled_at", now);
    }
    events.tell("customer.subscription.deleted", subscription);
  }

  /** Something that was owed has been paid. */
  void paid(Thing invoice) {
    String id = invoice.text("parent.subscription_details.subscription");
    Thing subscription = ledger.get("subscription", id);
    String status = subscription.text("status");
    boolean latest = subscription.text("latest_invoice").equals(invoice.id());
    if (latest && List.of("past_due", "unpaid", "incomplete").contains(status)) {
      subscription.set("status", "active");
      events.tell("customer.subscription.updated", subscription);
    }
  }

  /** Something that is owed was not paid. */
  void failed(Thing invoice) {
    String id = invoice.text("parent.subscription_details.subscription");
    Thing subscription = ledger.get("subscription", id);
    long attempts = invoice.number("attempt_count");
    if (attempts <= RETRIES.length) {
      invoice.set("next_payment_attempt", ledger.now() + RETRIES[(int) attempts - 1]);
    } else {
      invoice.clear("next_payment_attempt");
    }
    String now =
        invoice.text("billing_reason").equals("subscription_create")
            ? "incomplete"
            : attempts > RETRIES.length ? "unpaid" : "past_due";
    if (!subscription.text("status").equals(now)) {
      subscription.set("status", now);
      events.tell("customer.subscription.updated", subscription);
    }
  }

  /** Lets time pass, and does what falls due, in its order. */
  void advance(long seconds) {
    long until = ledger.now() + seconds;
    Optional<Due> next = due(until);
    while (next.isPresent()) {
      ledger.moveTo(next.get().at());
      next.get().work().run();
      next = due(until);
    }
    ledger.moveTo(until);
  }

  /** Does what has fallen due by the clock alone. */
  void catchUp() {
    advance(0);
  }

  private record Due(long at, Runnable work) {}

  private Optional<Due> due(long until) {
    return ledger.all("subscription", it -> !it.text("status").equals("canceled")).stream()
        .flatMap(it -> duties(it).stream())
        .filter(it -> it.at() <= until)
        .min(Comparator.comparingLong(Due::at));
  }

  private List<Due> duties(Thing subscription) {
    List<Due> duties = new ArrayList<>();
    long end = subscription.first("items").number("current_period_end");
    duties.add(new Due(end, () -> turn(subscription)));
    if (subscription.text("status").equals("trialing")
        && !events.toldAbout("customer.subscription.trial_will_end", subscription.id())) {
      long notice = Math.max(subscription.number("created"), end - TRIAL_NOTICE);
      duties.add(
          new Due(notice, () -> events.tell("customer.subscription.trial_will_end", subscription)));
    }
    String latest = subscription.textOrNull("latest_invoice");
    if (latest != null) {
      Thing invoice = ledger.get("invoice", latest);
      if (invoice.text("status").equals("open")
          && invoice.textOrNull("next_payment_attempt") != null) {
        duties.add(
            new Due(invoice.number("next_payment_attempt"), () -> invoices.collect(invoice)));
      }
    }
    return duties;
  }

  /** A period is over: the end, or the next one. */
  private void turn(Thing subscription) {
    if (subscription.is("cancel_at_period_end")) {
      end(subscription);
      return;
    }
    Thing item = subscription.first("items");
    long begin = item.number("current_period_end");
    period(item, begin, next(begin, new Thing(item.json().getAsJsonObject("price"))));
    boolean unpaid = subscription.text("status").equals("unpaid");
    if (subscription.text("status").equals("trialing")) {
      subscription.set("status", "active");
    }
    Thing invoice =
        invoices.make(subscription, item.number("price.unit_amount"), "subscription_cycle", item);
    if (!unpaid) {
      subscription.set("latest_invoice", invoice.id());
    }
    events.tell("customer.subscription.updated", subscription);
    if (!unpaid) {
      invoices.collect(invoice); // of an unpaid one the invoices stay drafts
    }
  }

  private static void period(Thing item, long start, long end) {
    item.set("current_period_start", start).set("current_period_end", end);
  }

  private static long next(long from, Thing price) {
    Instant start = Instant.ofEpochSecond(from);
    return price.text("recurring.interval").equals("year")
        ? start.atZone(ZoneOffset.UTC).plusYears(1).toEpochSecond()
        : start.atZone(ZoneOffset.UTC).plusMonths(1).toEpochSecond();
  }
}
