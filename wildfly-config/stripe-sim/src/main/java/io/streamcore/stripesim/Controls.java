package io.streamcore.stripesim;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.util.List;

/**
 * What a test or an operator can have the stand-in do that nobody can with the real one: {@code
 * POST /sim/<what>} with a JSON body.
 */
final class Controls {

  private final Api api;
  private final Ledger ledger;
  private final Billing billing;
  private final Invoices invoices;
  private final Events events;
  private final Webhooks webhooks;
  private final Faults faults;

  Controls(
      Api api,
      Ledger ledger,
      Billing billing,
      Invoices invoices,
      Events events,
      Webhooks webhooks,
      Faults faults) {
    this.api = api;
    this.ledger = ledger;
    this.billing = billing;
    this.invoices = invoices;
    this.events = events;
    this.webhooks = webhooks;
    this.faults = faults;
  }

  /** Does what the path says, and answers what there is to say. */
  JsonObject act(String path, String body) {
    JsonObject json =
        body.isBlank() ? new JsonObject() : JsonParser.parseString(body).getAsJsonObject();
    Thing wish = new Thing(json);
    JsonObject answer = new JsonObject();
    switch (path) {
      case "/sim/webhook" -> webhooks.deliverTo(URI.create(wish.text("url")), wish.text("secret"));
      case "/sim/clock" -> billing.advance(wish.number("seconds"));
      case "/sim/card" -> ledger.card(wish.text("customer"), wish.text("outcome"));
      case "/sim/hold" -> webhooks.hold();
      case "/sim/release" ->
          webhooks.releaseAll(wish.is("reversed"), (int) Math.max(1, wish.number("times")));
      case "/sim/drop" -> answer.addProperty("dropped", drop());
      case "/sim/deliver" ->
          answer.addProperty(
              "status",
              webhooks.deliverOnce(
                  wish.text("payload"), wish.text("secret"), wish.number("age_seconds")));
      case "/sim/events" -> answer.add("events", eventsOf(wish.text("type")));
      case "/sim/pay" -> invoices.settle(ledger.get("invoice", wish.text("invoice")));
      case "/sim/refund" -> invoices.refund(invoices.chargeOf(wish.text("invoice")));
      case "/sim/dispute" ->
          answer.addProperty(
              "dispute", invoices.dispute(invoices.chargeOf(wish.text("invoice"))).id());
      case "/sim/win-dispute" -> invoices.winDispute(ledger.get("dispute", wish.text("dispute")));
      case "/sim/subscriptions" ->
          answer.add("subscriptions", subscriptionsOf(wish.text("customer")));
      case "/sim/delete-customer" -> api.deleteCustomer(wish.text("customer"));
      case "/sim/tell" ->
          events.tell(wish.text("type"), ledger.get(wish.text("object"), wish.text("id")));
      case "/sim/faults" -> faults.next((int) wish.number("status"), (int) wish.number("times"));
      default -> throw Refusal.missing("control", path);
    }
    answer.addProperty("now", ledger.now());
    return answer;
  }

  /** Forgets what is held back, as if Stripe had given up. */
  private int drop() {
    List<String> dropped = webhooks.release();
    for (String event : dropped) {
      String id = JsonParser.parseString(event).getAsJsonObject().get("id").getAsString();
      ledger.get("event", id).set("pending_webhooks", 0);
    }
    return dropped.size();
  }

  private JsonArray eventsOf(String type) {
    return array(ledger.all("event", it -> type.isEmpty() || it.text("type").equals(type)));
  }

  private JsonArray subscriptionsOf(String customer) {
    return array(
        ledger.all(
            "subscription", it -> customer.isEmpty() || it.text("customer").equals(customer)));
  }

  private static JsonArray array(List<Thing> things) {
    JsonArray array = new JsonArray();
    things.forEach(it -> array.add(it.json()));
    return array;
  }
}
