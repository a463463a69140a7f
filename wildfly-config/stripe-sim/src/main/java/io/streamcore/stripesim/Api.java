package io.streamcore.stripesim;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.stripe.param.ChargeRetrieveParams;
import com.stripe.param.CouponCreateParams;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.CustomerRetrieveParams;
import com.stripe.param.DisputeListParams;
import com.stripe.param.EventListParams;
import com.stripe.param.InvoicePaymentListParams;
import com.stripe.param.InvoiceRetrieveParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.PriceRetrieveParams;
import com.stripe.param.PriceUpdateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.ProductRetrieveParams;
import com.stripe.param.ProductUpdateParams;
import com.stripe.param.PromotionCodeCreateParams;
import com.stripe.param.RefundCreateParams;
import com.stripe.param.SubscriptionCancelParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionRetrieveParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import com.stripe.param.checkout.SessionRetrieveParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of Stripe's API that the product uses: each route with the SDK's class of its
 * parameters, which its form is held against.
 */
final class Api {

  private static final Pattern ID = Pattern.compile("/v1/(.+?)(?:/([a-z]{2,6}_[A-Za-z0-9_]+))?");
  private static final int STANDARD_PAGE = 10;

  /** What can be asked; the text is the id of the path, if there is one. */
  private record Route(Class<?> params, BiFunction<String, JsonObject, JsonElement> answer) {}

  private final Ledger ledger;
  private final Billing billing;
  private final Invoices invoices;
  private final Events events;
  private final Shop shop;
  private final Map<String, Route> routes;

  Api(Ledger ledger, Billing billing, Invoices invoices, Events events, Shop shop) {
    this.ledger = ledger;
    this.billing = billing;
    this.invoices = invoices;
    this.events = events;
    this.shop = shop;
    this.routes = routes();
  }

  private Map<String, Route> routes() {
    return Map.ofEntries(
        route("POST customers", CustomerCreateParams.class, (id, form) -> shop.customer(form)),
        route("GET customers/", CustomerRetrieveParams.class, this::customer),
        route("DELETE customers/", CustomerRetrieveParams.class, (id, form) -> deleteCustomer(id)),
        route("POST products", ProductCreateParams.class, (id, form) -> shop.product(form)),
        route("GET products/", ProductRetrieveParams.class, reader("product")),
        route("POST products/", ProductUpdateParams.class, shop::changeProduct),
        route("POST prices", PriceCreateParams.class, (id, form) -> shop.price(form)),
        route("GET prices/", PriceRetrieveParams.class, reader("price")),
        route("POST prices/", PriceUpdateParams.class, shop::changePrice),
        route("POST coupons", CouponCreateParams.class, (id, form) -> shop.coupon(form)),
        route(
            "POST promotion_codes",
            PromotionCodeCreateParams.class,
            (id, form) -> shop.promotionCode(form)),
        route(
            "POST checkout/sessions", SessionCreateParams.class, (id, form) -> shop.checkout(form)),
        route("GET checkout/sessions/", SessionRetrieveParams.class, reader("checkout.session")),
        route(
            "POST billing_portal/sessions",
            com.stripe.param.billingportal.SessionCreateParams.class,
            (id, form) -> shop.portal(form)),
        route("GET subscriptions", SubscriptionListParams.class, this::subscriptions),
        route("GET subscriptions/", SubscriptionRetrieveParams.class, this::subscription),
        route("POST subscriptions/", SubscriptionUpdateParams.class, this::changeSubscription),
        route("DELETE subscriptions/", SubscriptionCancelParams.class, this::endSubscription),
        route("GET invoices/", InvoiceRetrieveParams.class, reader("invoice")),
        route("GET invoice_payments", InvoicePaymentListParams.class, this::payments),
        route("GET charges/", ChargeRetrieveParams.class, reader("charge")),
        route("GET disputes", DisputeListParams.class, this::disputes),
        route("POST refunds", RefundCreateParams.class, this::refund),
        route("GET events", EventListParams.class, this::eventList));
  }

  private static Map.Entry<String, Route> route(
      String name, Class<?> params, BiFunction<String, JsonObject, JsonElement> answer) {
    return Map.entry(name, new Route(params, answer));
  }

  /**
   * Answers a request.
   *
   * @throws Refusal as Stripe would refuse
   */
  JsonElement answer(String method, String path, JsonObject form) {
    Matcher matcher = ID.matcher(path);
    if (matcher.matches()) {
      String id = matcher.group(2);
      Route route = routes.get(method + " " + matcher.group(1) + (id == null ? "" : "/"));
      if (route != null) {
        Parameters.check(form, route.params());
        billing.catchUp();
        return route.answer().apply(Optional.ofNullable(id).orElse(""), form);
      }
    }
    throw Refusal.missing("URL", method + " " + path);
  }

  private BiFunction<String, JsonObject, JsonElement> reader(String kind) {
    return (id, form) -> ledger.get(kind, id).json();
  }

  private JsonElement customer(String id, JsonObject form) {
    Thing customer = ledger.get("customer", id);
    return customer.is("deleted") ? deleted(id) : customer.json();
  }

  private static JsonObject deleted(String id) {
    return Thing.like("deleted_customer").set("id", id).json();
  }

  /** Deleting a customer ends all that the customer pays. */
  JsonElement deleteCustomer(String id) {
    Thing customer = ledger.get("customer", id);
    if (!customer.is("deleted")) {
      ledger
          .all("subscription", it -> it.text("customer").equals(id))
          .forEach(
              it -> {
                if (!it.text("status").equals("canceled")) {
                  billing.end(it);
                }
              });
      events.tell("customer.deleted", customer);
      customer.set("deleted", true);
    }
    return deleted(id);
  }

  private JsonElement subscriptions(String id, JsonObject form) {
    Thing wish = new Thing(form);
    String status = wish.text("status");
    Predicate<Thing> wanted =
        it ->
            (!form.has("customer") || it.text("customer").equals(wish.text("customer")))
                && (status.equals("all")
                    || (status.isEmpty()
                        ? !it.text("status").equals("canceled")
                        : it.text("status").equals(status)));
    return page("/v1/subscriptions", form, "subscription", wanted, "data.latest_invoice");
  }

  private JsonElement subscription(String id, JsonObject form) {
    return expanded(ledger.get("subscription", id), form, "latest_invoice");
  }

  private JsonElement changeSubscription(String id, JsonObject form) {
    Thing subscription = ledger.get("subscription", id);
    if (subscription.text("status").equals("canceled")) {
      throw Refusal.invalid(
          null, "A canceled subscription can only update its cancellation_details and metadata.");
    }
    if (form.has("items")) {
      JsonObject item = form.getAsJsonArray("items").get(0).getAsJsonObject();
      if (!new Thing(item).text("id").equals(subscription.first("items").id())) {
        throw Refusal.invalid("items[0][id]", "No such subscription item.");
      }
      Thing price = ledger.get("price", new Thing(item).text("price"));
      if (!price.is("active")) {
        throw Refusal.invalid("items[0][price]", "The price specified is inactive.");
      }
      billing.reprice(subscription, price);
    }
    if (form.has("cancel_at_period_end")) {
      boolean ends = new Thing(form).is("cancel_at_period_end");
      subscription.set("cancel_at_period_end", ends);
      if (ends) {
        subscription
            .set("canceled_at", ledger.now())
            .set("cancel_at", subscription.first("items").number("current_period_end"));
      } else {
        subscription.clear("canceled_at", "cancel_at");
      }
    }
    events.tell("customer.subscription.updated", subscription);
    return expanded(subscription, form, "latest_invoice");
  }

  private JsonElement endSubscription(String id, JsonObject form) {
    Thing subscription = ledger.get("subscription", id);
    if (subscription.text("status").equals("canceled")) {
      throw Refusal.missing("subscription", id);
    }
    billing.end(subscription);
    return subscription.json();
  }

  private JsonElement payments(String id, JsonObject form) {
    String intent = new Thing(form).text("payment.payment_intent");
    return page(
        "/v1/invoice_payments",
        form,
        "invoice_payment",
        it -> it.text("payment.payment_intent").equals(intent),
        "");
  }

  private JsonElement disputes(String id, JsonObject form) {
    String charge = new Thing(form).text("charge");
    return page("/v1/disputes", form, "dispute", it -> it.text("charge").equals(charge), "");
  }

  private JsonElement refund(String id, JsonObject form) {
    return invoices.refund(ledger.get("charge", new Thing(form).text("charge"))).json();
  }

  private JsonElement eventList(String id, JsonObject form) {
    return page("/v1/events", form, "event", it -> true, "");
  }

  /** A page of a list, newest first, after {@code starting_after}. */
  private JsonElement page(
      String url, JsonObject form, String kind, Predicate<Thing> wanted, String expandable) {
    Thing wish = new Thing(form);
    List<Thing> found = new ArrayList<>(ledger.all(kind, wanted));
    String after = wish.textOrNull("starting_after");
    if (after != null) {
      int at = found.indexOf(ledger.get(kind, after));
      found = found.subList(at + 1, found.size());
    }
    int limit = form.has("limit") ? (int) wish.number("limit") : STANDARD_PAGE;
    JsonObject list = new JsonObject();
    list.addProperty("object", "list");
    list.addProperty("url", url);
    list.addProperty("has_more", found.size() > limit);
    JsonArray data = new JsonArray();
    for (Thing it : found.subList(0, Math.min(limit, found.size()))) {
      data.add(expandable.isEmpty() ? it.json() : expanded(it, form, expandable));
    }
    list.add("data", data);
    return list;
  }

  /** With what {@code expand} names in the place of its id; only the latest invoice can be. */
  private JsonElement expanded(Thing subscription, JsonObject form, String expandable) {
    if (!form.has("expand")) {
      return subscription.json();
    }
    for (JsonElement wish : form.getAsJsonArray("expand")) {
      if (!wish.getAsString().equals(expandable)) {
        throw Refusal.invalid("expand", "This property cannot be expanded here: " + wish);
      }
    }
    Thing copy = new Thing(subscription.json().deepCopy());
    String invoice = copy.textOrNull("latest_invoice");
    if (invoice != null) {
      copy.put("latest_invoice", ledger.get("invoice", invoice).json().deepCopy());
    }
    return copy.json();
  }
}
