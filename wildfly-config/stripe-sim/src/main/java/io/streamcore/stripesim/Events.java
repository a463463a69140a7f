package io.streamcore.stripesim;

import com.stripe.Stripe;

/** What has happened, as Stripe tells it: kept, and handed to the webhooks. */
final class Events {

  private final Ledger ledger;
  private final Webhooks webhooks;

  Events(Ledger ledger, Webhooks webhooks) {
    this.ledger = ledger;
    this.webhooks = webhooks;
  }

  /** Tells of a thing as it is now. */
  void tell(String type, Thing thing) {
    Thing event =
        Thing.like("event")
            .set("id", ledger.newId("evt_1", 23))
            .set("api_version", Stripe.API_VERSION)
            .set("created", ledger.now())
            .set("type", type)
            .set("pending_webhooks", 1)
            .put("data.object", thing.json().deepCopy());
    ledger.add(event);
    webhooks.send(event.json().toString());
  }

  /** Whether that was told of the thing. */
  boolean toldAbout(String type, String id) {
    return !ledger
        .all("event", it -> it.text("type").equals(type) && it.text("data.object.id").equals(id))
        .isEmpty();
  }
}
