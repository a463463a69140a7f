package io.streamcore.stripesim;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sold and to whom: customers, products, prices, codes, and the pages where it is paid. */
final class Shop {

  private final Ledger ledger;
  private final Billing billing;
  private final Events events;
  private final String pages;

  Shop(Ledger ledger, Billing billing, Events events, String pages) {
    this.ledger = ledger;
    this.billing = billing;
    this.events = events;
    this.pages = pages;
  }

  JsonElement customer(JsonObject form) {
    Thing wish = new Thing(form);
    Thing customer =
        Thing.like("customer")
            .set("id", ledger.newId("cus_", 14))
            .set("created", ledger.now())
            .set("email", wish.textOrNull("email"))
            .set("name", wish.textOrNull("name"))
            .clear("discount", "shipping");
    metadata(customer, form);
    return ledger.add(customer).json();
  }

  JsonElement product(JsonObject form) {
    Thing wish = new Thing(form);
    require(form, "name");
    Thing product =
        Thing.like("product")
            .set("id", ledger.newId("prod_", 14))
            .set("created", ledger.now())
            .set("updated", ledger.now())
            .set("name", wish.text("name"))
            .set("description", wish.textOrNull("description"))
            .set("type", "service")
            .clear("default_price", "package_dimensions");
    metadata(product, form);
    return ledger.add(product).json();
  }

  JsonElement changeProduct(String id, JsonObject form) {
    Thing product = ledger.get("product", id);
    for (Map.Entry<String, JsonElement> change : form.entrySet()) {
      String value = change.getValue().isJsonPrimitive() ? change.getValue().getAsString() : "";
      switch (change.getKey()) {
        case "active" -> product.set("active", Boolean.parseBoolean(value));
        case "name" -> product.set("name", value);
        case "description" -> product.set("description", value.isEmpty() ? null : value);
        default -> throw Refusal.invalid(change.getKey(), "The stand-in cannot change this.");
      }
    }
    product.set("updated", ledger.now());
    return product.json();
  }

  JsonElement price(JsonObject form) {
    Thing wish = new Thing(form);
    require(form, "currency");
    Thing product = ledger.get("product", wish.text("product"));
    Thing price =
        Thing.like("price")
            .set("id", ledger.newId("price_1", 23))
            .set("created", ledger.now())
            .set("product", product.id())
            .set("currency", wish.text("currency"))
            .set("unit_amount", wish.number("unit_amount"))
            .set("unit_amount_decimal", wish.text("unit_amount"))
            .set("recurring.interval", wish.text("recurring.interval"))
            .clear("custom_unit_amount", "transform_quantity");
    metadata(price, form);
    return ledger.add(price).json();
  }

  JsonElement changePrice(String id, JsonObject form) {
    Thing price = ledger.get("price", id);
    if (form.has("active")) {
      price.set("active", new Thing(form).is("active"));
    }
    return price.json();
  }

  JsonElement coupon(JsonObject form) {
    Thing wish = new Thing(form);
    return ledger
        .add(
            Thing.like("coupon")
                .set("id", ledger.newId("cou_", 8))
                .set("created", ledger.now())
                .set("percent_off", wish.number("percent_off"))
                .set("duration", wish.text("duration"))
                .set("name", wish.textOrNull("name"))
                .clear("redeem_by", "duration_in_months", "currency"))
        .json();
  }

  JsonElement promotionCode(JsonObject form) {
    Thing wish = new Thing(form);
    Thing coupon = ledger.get("coupon", wish.text("promotion.coupon"));
    return ledger
        .add(
            Thing.like("promotion_code")
                .set("id", ledger.newId("promo_1", 23))
                .set("created", ledger.now())
                .set("active", true)
                .set("code", wish.text("code"))
                .set("promotion.coupon", coupon.id())
                .clear("expires_at"))
        .json();
  }

  JsonElement checkout(JsonObject form) {
    Thing wish = new Thing(form);
    if (!wish.text("mode").equals("subscription")) {
      throw Refusal.invalid("mode", "The stand-in sells subscriptions only.");
    }
    require(form, "success_url");
    Thing customer = ledger.get("customer", wish.text("customer"));
    Thing line = new Thing(form.getAsJsonArray("line_items").get(0).getAsJsonObject());
    Thing price = ledger.get("price", line.text("price"));
    if (!price.is("active") || customer.is("deleted")) {
      throw Refusal.invalid("line_items[0][price]", "The price specified is inactive.");
    }
    String id = ledger.newId("cs_test_a1", 40);
    Thing session =
        Thing.like("checkout.session")
            .set("id", id)
            .set("created", ledger.now())
            .set("expires_at", ledger.now() + 86_400)
            .set("mode", "subscription")
            .set("customer", customer.id())
            .set("client_reference_id", wish.textOrNull("client_reference_id"))
            .set("success_url", wish.text("success_url"))
            .set("cancel_url", wish.textOrNull("cancel_url"))
            .set("allow_promotion_codes", wish.is("allow_promotion_codes"))
            .set("currency", price.text("currency"))
            .set("amount_subtotal", price.number("unit_amount"))
            .set("amount_total", price.number("unit_amount"))
            .set("url", pages + "/c/pay/" + id)
            .set("metadata.sim_price", price.id())
            .set("metadata.sim_trial_days", wish.text("subscription_data.trial_period_days"))
            .clear("payment_intent", "shipping_cost", "after_expiration", "invoice_creation");
    JsonElement metadata =
        form.has("subscription_data")
            ? form.getAsJsonObject("subscription_data").get("metadata")
            : null;
    session.put(
        "metadata.sim_metadata", new JsonPrimitive(metadata == null ? "{}" : metadata.toString()));
    return ledger.add(session).json();
  }

  JsonElement portal(JsonObject form) {
    Thing wish = new Thing(form);
    Thing customer = ledger.get("customer", wish.text("customer"));
    String id = ledger.newId("bps_1", 23);
    return ledger
        .add(
            Thing.like("billing_portal.session")
                .set("id", id)
                .set("created", ledger.now())
                .set("livemode", false)
                .set("customer", customer.id())
                .set("return_url", wish.textOrNull("return_url"))
                .set("url", pages + "/p/session/" + id)
                .clear("flow"))
        .json();
  }

  /**
   * The customer presses "Pay" on the hosted page; answers where to go next.
   *
   * @throws Refusal if the card is declined or the code unknown; then the page stays
   */
  String pay(String sessionId, String code) {
    Thing session = ledger.get("checkout.session", sessionId);
    if (!session.text("status").equals("open")) {
      return session.text("success_url");
    }
    Thing coupon = code.isEmpty() ? null : couponOf(code);
    String customer = session.text("customer");
    String trial = session.text("metadata.sim_trial_days");
    long trialDays = trial.isEmpty() ? 0 : Long.parseLong(trial);
    if (trialDays == 0 && !ledger.card(customer).equals("ok")) {
      throw Refusal.card();
    }
    JsonObject metadata =
        JsonParser.parseString(session.text("metadata.sim_metadata")).getAsJsonObject();
    Thing price = ledger.get("price", session.text("metadata.sim_price"));
    Thing subscription = billing.start(customer, price, trialDays, metadata, coupon);
    session
        .set("status", "complete")
        .set("payment_status", trialDays > 0 ? "no_payment_required" : "paid")
        .set("subscription", subscription.id())
        .set("invoice", subscription.text("latest_invoice"))
        .clear("url");
    events.tell("checkout.session.completed", session);
    return session.text("success_url");
  }

  private Thing couponOf(String code) {
    Optional<Thing> found =
        ledger
            .all("promotion_code", it -> it.text("code").equalsIgnoreCase(code) && it.is("active"))
            .stream()
            .findFirst();
    Thing promotion = found.orElseThrow(() -> Refusal.invalid("code", "This code is invalid."));
    return ledger.get("coupon", promotion.text("promotion.coupon"));
  }

  private static void metadata(Thing thing, JsonObject form) {
    @Nullable JsonElement metadata = form.get("metadata");
    thing.put("metadata", metadata == null ? new JsonObject() : metadata);
  }

  private static void require(JsonObject form, String key) {
    if (!form.has(key)) {
      throw Refusal.invalid(key, "Missing required param: " + key + ".");
    }
  }
}
