package io.streamcore.stripesim;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/**
 * The pages that Stripe hosts, small: where people pay, where they look after what they pay, and an
 * invoice. Their buttons are forms with the field {@code do}.
 */
final class Pages {

  private final Ledger ledger;
  private final Billing billing;
  private final Invoices invoices;
  private final Events events;
  private final Shop shop;

  Pages(Ledger ledger, Billing billing, Invoices invoices, Events events, Shop shop) {
    this.ledger = ledger;
    this.billing = billing;
    this.invoices = invoices;
    this.events = events;
    this.shop = shop;
  }

  /**
   * What a request to a page comes to.
   *
   * @param location where to go instead; empty: the page is shown
   */
  record Shown(String html, String location) {}

  /** A page, or what became of a button that was pressed on it. */
  Shown show(String path, JsonObject form) {
    billing.catchUp();
    String id = path.substring(path.lastIndexOf('/') + 1);
    if (path.startsWith("/c/pay/")) {
      return checkout(id, new Thing(form));
    }
    if (path.startsWith("/p/session/")) {
      return portal(ledger.get("billing_portal.session", id), new Thing(form));
    }
    if (path.startsWith("/i/")) {
      return invoice(ledger.get("invoice", id), new Thing(form));
    }
    throw Refusal.missing("page", path);
  }

  private Shown checkout(String id, Thing form) {
    Thing session = ledger.get("checkout.session", id);
    String problem = "";
    switch (form.text("do")) {
      case "pay" -> {
        try {
          return new Shown("", shop.pay(id, form.text("code").strip()));
        } catch (Refusal refusal) {
          problem = "<p role=alert>" + escaped(String.valueOf(refusal.getMessage())) + "</p>";
        }
      }
      case "fail" -> problem = "<p role=alert>Your card was declined.</p>";
      case "back" -> {
        return new Shown("", session.text("cancel_url"));
      }
      default -> {}
    }
    String trial = session.text("metadata.sim_trial_days");
    String price =
        money(session.number("amount_total"), session.text("currency"))
            + (trial.isEmpty() ? "" : ", the first " + trial + " days free");
    return page(
        "Subscribe",
        problem
            + "<p>"
            + price
            + "</p><form method=post><p><label>Promotion code <input name=code></label></p>"
            + button("pay", "Pay")
            + button("fail", "Pay with a card that is declined")
            + button("back", "Back")
            + "</form>");
  }

  private Shown portal(Thing session, Thing form) {
    String customer = session.text("customer");
    String what = form.text("do");
    switch (what) {
      case "card-ok" -> ledger.card(customer, "ok");
      case "card-declined" -> ledger.card(customer, "declined");
      case "cancel", "resume" -> {
        Thing subscription = ledger.get("subscription", form.text("id"));
        subscription.set("cancel_at_period_end", what.equals("cancel"));
        events.tell("customer.subscription.updated", subscription);
      }
      case "return" -> {
        return new Shown("", session.text("return_url"));
      }
      default -> {}
    }
    StringBuilder text = new StringBuilder();
    for (Thing it : ledger.all("subscription", its -> its.text("customer").equals(customer))) {
      text.append(subscription(it));
    }
    text.append("<form method=post>")
        .append(button("card-ok", "Use a good card"))
        .append(button("card-declined", "Use a card that is declined"))
        .append(button("return", "Return"))
        .append("</form>");
    return page("Your subscriptions", text.toString());
  }

  private static String subscription(Thing it) {
    Thing item = it.first("items");
    LocalDate end =
        LocalDate.ofInstant(
            Instant.ofEpochSecond(item.number("current_period_end")), ZoneOffset.UTC);
    boolean ends = it.is("cancel_at_period_end");
    String line =
        "<p>%s, %s, until %s%s</p>"
            .formatted(
                money(item.number("price.unit_amount"), it.text("currency")),
                it.text("status"),
                end,
                ends ? " (ends then)" : "");
    if (List.of("canceled", "incomplete").contains(it.text("status"))) {
      return line;
    }
    String button = ends ? button("resume", "Go on after all") : button("cancel", "Cancel");
    return line
        + "<form method=post><input type=hidden name=id value=\""
        + it.id()
        + "\">"
        + button
        + "</form>";
  }

  private Shown invoice(Thing invoice, Thing form) {
    String problem = "";
    if (form.text("do").equals("pay") && invoice.text("status").equals("open")) {
      ledger.card(invoice.text("customer"), "ok");
      invoices.settle(invoice);
    } else if (form.text("do").equals("fail")) {
      problem = "<p role=alert>Your card was declined.</p>";
    }
    return page(
        "Invoice",
        problem
            + "<p>"
            + money(invoice.number("amount_due"), invoice.text("currency"))
            + ", "
            + invoice.text("status")
            + "</p>"
            + (invoice.text("status").equals("open")
                ? "<form method=post>" + button("pay", "Pay") + button("fail", "Fail") + "</form>"
                : ""));
  }

  private static String button(String what, String words) {
    return "<button name=do value=" + what + ">" + words + "</button> ";
  }

  private static String money(long cents, String currency) {
    return "%d.%02d %s".formatted(cents / 100, cents % 100, currency.toUpperCase(Locale.ROOT));
  }

  private static Shown page(String title, String body) {
    return new Shown(
        "<!doctype html><html lang=en><meta charset=utf-8>"
            + "<meta name=viewport content=\"width=device-width\"><title>"
            + title
            + "</title><style>body{font:16px/1.5 system-ui;max-width:32rem;margin:3rem auto;"
            + "padding:0 1rem;color-scheme:light dark}button{font:inherit;padding:.5rem 1rem}"
            + "</style><h1>"
            + title
            + "</h1><p>This is a stand-in for Stripe: no card is asked for, no money moves.</p>"
            + body
            + "</html>",
        "");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
