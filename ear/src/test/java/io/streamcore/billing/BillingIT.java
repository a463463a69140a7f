package io.streamcore.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Station;
import io.streamcore.harness.StreamListener;
import io.streamcore.harness.Stripe;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The life of subscriptions, through real HTTP on both sides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BillingIT {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final RunningProduct product = RunningProduct.get();
  private final Stripe stripe = new Stripe(product);
  private UUID live = new UUID(0, 0);
  private UUID everything = new UUID(0, 0);
  private UUID streamId = new UUID(0, 0);
  private @Nullable Station station;

  @BeforeAll
  void sell_two_plans_and_a_stream() {
    live = plan("Live", 500, List.of("live_streams"), 0);
    everything = plan("Everything", 900, List.of("live_streams", "vod_access"), 0);
    station = Station.register(product, Dj.join(product), Map.of("monetization_enabled", true));
    streamId = station.streamId();
  }

  private UUID plan(String name, int cents, List<String> features, int trialDays) {
    return UUID.fromString(
        product
            .administrator()
            .post(
                "/api/v1/plans",
                Map.of(
                    "name", name,
                    "price_cents", cents,
                    "currency", "EUR",
                    "features", features,
                    "trial_days", trialDays))
            .require(201)
            .json()
            .path("plan_id")
            .asText());
  }

  @Test
  void lives_from_checkout_through_a_missing_payment_to_the_end_of_access_and_back() {
    Subscriber lee = Subscriber.join(product);
    assertThat(lee.mayHear(streamId)).isFalse();
    JsonNode bought = lee.subscribe(live);
    assertThat(bought.path("status").asText()).isEqualTo("active");
    lee.awaitHearing(streamId, true);

    stripe.passDays(32); // renewed
    String paidUntil = bought.path("expires_at").asText();
    lee.awaitThat(it -> it.path("expires_at").asText().compareTo(paidUntil) > 0);

    String customer = stripe.newestSubscription().path("customer").asText();
    stripe.control("card", Map.of("customer", customer, "outcome", "declined"));
    stripe.passDays(31);
    JsonNode late = lee.awaitStatus("past_due");
    assertThat(late.path("payment_url").asText()).contains("/i/in_");
    assertThat(late.path("grace_ends_at").isNull()).isFalse();
    assertThat(lee.mayHear(streamId)).as("within the grace period").isTrue();

    new Rows(product)
        .change(
            "update subscriptions set past_due_since = now() - interval '8 days'"
                + " where user_id = ?",
            lee.userId());
    assertThat(lee.mayHear(streamId)).as("after the grace period").isFalse();

    stripe.passDays(16);
    lee.awaitStatus("unpaid");
    assertThat(lee.mayHear(streamId)).isFalse();

    stripe.press(late.path("payment_url").asText(), "pay");
    lee.awaitStatus("active");
    lee.awaitHearing(streamId, true);
  }

  @Test
  @NeedsProgram("ffmpeg")
  void ends_the_sound_of_who_has_lost_access() {
    Station sold = Objects.requireNonNull(station);
    Subscriber lee = Subscriber.join(product);
    lee.subscribe(live);
    lee.awaitHearing(streamId, true);
    URI heardAt = URI.create(sold.listen() + "?token=" + lee.api().token());
    try (Encoder encoder = Encoder.ffmpegPut(sold.target(), Encoder.Format.MP3)) {
      sold.awaitThat(it -> it.at("/status/state").asText().equals("live"));
      try (StreamListener radio = StreamListener.join(heardAt).hear(1)) {
        stripe.control(
            "delete-customer",
            Map.of("customer", stripe.newestSubscription().path("customer").asText()));
        await().atMost(PATIENCE).until(radio::hasEnded);
        assertThat(encoder.isAlive()).as("only the listener has left").isTrue();
      }
      try (StreamListener radio = StreamListener.join(heardAt)) {
        assertThat(radio.status()).isEqualTo(402);
      }
    }
  }

  @Test
  void is_cancelled_resumed_and_put_on_another_plan() {
    Subscriber lee = Subscriber.join(product);
    lee.subscribe(live);
    String customer = stripe.newestSubscription().path("customer").asText();

    assertThat(lee.act("cancel").require(200).json().path("cancel_at_period_end").asBoolean())
        .isTrue();
    assertThat(lee.mayHear(streamId)).as("until the end of what is paid for").isTrue();
    assertThat(lee.act("resume").require(200).json().path("cancel_at_period_end").asBoolean())
        .isFalse();

    stripe.control("card", Map.of("customer", customer, "outcome", "declined"));
    assertThat(lee.changePlan(everything).require(409).text()).contains("refused");
    stripe.control("card", Map.of("customer", customer, "outcome", "ok"));
    JsonNode changed = lee.changePlan(everything).require(200).json();
    assertThat(changed.path("plan_id").asText()).isEqualTo(everything.toString());
    assertThat(changed.path("price_cents").asInt()).isEqualTo(900);
    lee.changePlan(everything).require(409);
    lee.changePlan(UUID.randomUUID()).require(404);

    lee.act("cancel").require(200);
    stripe.passDays(32);
    lee.awaitStatus("canceled");
    lee.awaitHearing(streamId, false);
    lee.act("resume").require(409);
    assertThat(lee.subscribe(everything).path("status").asText()).isNotEmpty();
    lee.awaitStatus("active");
  }

  @Test
  void takes_a_promotion_code_off_the_first_invoice_alone() {
    Subscriber lee = Subscriber.join(product);
    String code = "SPRING" + lee.userId().toString().substring(0, 8);
    stripe.promote(code, 40);
    String page = lee.checkout(live);
    stripe.payWith(page, "NONE" + code);
    assertThat(lee.subscription().isMissingNode()).as("with a code that is none").isTrue();
    stripe.payWith(page, code);

    assertThat(lee.awaitStatus("active").path("price_cents").asInt()).isEqualTo(500);
    lee.awaitHearing(streamId, true);
    String customer = stripe.newestSubscription().path("customer").asText();
    assertThat(paid(customer)).containsExactly(300);
    stripe.passDays(32);
    await().atMost(PATIENCE).until(() -> paid(customer).size() == 2);
    assertThat(paid(customer)).containsExactlyInAnyOrder(300, 500);
  }

  /** What a customer's invoices came to, in cents. */
  private List<Integer> paid(String customer) {
    List<Integer> paid = new ArrayList<>();
    for (JsonNode event : stripe.control("events", Map.of("type", "invoice.paid")).path("events")) {
      JsonNode invoice = event.at("/data/object");
      if (invoice.path("customer").asText().equals(customer)) {
        paid.add(invoice.path("amount_paid").asInt());
      }
    }
    return paid;
  }

  @Test
  void gives_no_access_for_money_that_went_back() {
    Subscriber lee = Subscriber.join(product);
    lee.subscribe(live);
    lee.awaitHearing(streamId, true);
    JsonNode there = stripe.newestSubscription();
    Map<String, String> invoice = Map.of("invoice", there.path("latest_invoice").asText());

    String dispute = stripe.control("dispute", invoice).path("dispute").asText();
    lee.awaitHearing(streamId, false);
    assertThat(lee.subscription().path("withheld_reason").asText()).isEqualTo("disputed");
    stripe.control("win-dispute", Map.of("dispute", dispute));
    lee.awaitHearing(streamId, true);

    stripe.control("refund", invoice);
    lee.awaitHearing(streamId, false);
    assertThat(lee.subscription().path("withheld_reason").asText()).isEqualTo("refunded");
    stripe.passDays(32); // the next period is paid for
    lee.awaitHearing(streamId, true);
  }

  @Test
  void ends_with_its_user() {
    Subscriber lee = Subscriber.join(product);
    lee.subscribe(live);
    product.administrator().delete("/api/v1/users/" + lee.userId()).require(204);
    await()
        .atMost(PATIENCE)
        .until(() -> stripe.newestSubscription().path("cancel_at_period_end").asBoolean());
    product.administrator().post("/api/v1/users/" + lee.userId() + "/restore").require(200);
    await()
        .atMost(PATIENCE)
        .until(() -> !stripe.newestSubscription().path("cancel_at_period_end").asBoolean());
  }

  @Test
  void believes_no_order_no_repetition_and_no_stranger() {
    Subscriber lee = Subscriber.join(product);
    stripe.control("hold", Map.of());
    stripe.press(lee.checkout(live), "pay");
    JsonNode there = stripe.newestSubscription();
    stripe.control(
        "card", Map.of("customer", there.path("customer").asText(), "outcome", "declined"));
    stripe.passDays(31);
    stripe.control("release", Map.of("reversed", true, "times", 2));
    lee.awaitStatus("past_due");
    Rows rows = new Rows(product);
    String ofLee = "select count(*) from billing_events where subject_id = ? and deliveries = 2";
    await().atMost(PATIENCE).until(() -> rows.number(ofLee, there.path("id").asText()) > 3);
    assertThat(rows.number("select count(*) from subscriptions where user_id = ?", lee.userId()))
        .isEqualTo(1);

    String event =
        stripe.control("events", Map.of("type", "invoice.paid")).path("events").path(0).toString();
    assertThat(stripe.deliver(event, "stripe.webhook", 0)).isEqualTo(200);
    assertThat(stripe.deliver(event, "stripe.webhook-old", 0)).as("rotated").isEqualTo(200);
    assertThat(stripe.deliver(event, "a stranger's", 0)).isEqualTo(400);
    assertThat(stripe.deliver(event, "stripe.webhook", 600)).as("recorded").isEqualTo(400);
    assertThat(stripe.deliver(event.replace("invoice.paid", "some.news"), "stripe.webhook", 0))
        .isEqualTo(200);
    String old = event.replaceFirst("\"api_version\":\"[^\"]*\"", "\"api_version\":\"2024-06-20\"");
    assertThat(stripe.deliver(old, "stripe.webhook", 0))
        .as("another version is loud")
        .isEqualTo(500);
    assertThat(stripe.deliver("{}", "a stranger's", 0)).isEqualTo(400);
  }

  @Test
  void finds_out_by_itself_what_it_was_not_told() {
    Subscriber lee = Subscriber.join(product);
    stripe.control("hold", Map.of());
    stripe.press(lee.checkout(live), "pay");
    stripe.control("drop", Map.of());
    assertThat(lee.subscription().isMissingNode()).isTrue();

    product.administrator().post("/api/v1/billing/reconcile").require(202);

    lee.awaitStatus("active");
    lee.awaitHearing(streamId, true);
  }

  @Test
  void ends_with_a_customer_who_is_deleted_at_stripe() {
    Subscriber lee = Subscriber.join(product);
    lee.subscribe(live);
    String customer = stripe.newestSubscription().path("customer").asText();
    stripe.control("delete-customer", Map.of("customer", customer));
    lee.awaitStatus("canceled");
    lee.awaitHearing(streamId, false);
    lee.subscribe(live);
    lee.awaitStatus("active");
  }

  @Test
  void sells_a_changed_price_to_those_who_come_later() {
    UUID planId = plan("Early", 300, List.of("podcast_access"), 14);
    Subscriber early = Subscriber.join(product);
    assertThat(early.subscribe(planId).path("status").asText()).isEqualTo("trialing");
    Answer read = product.anonymous().get("/api/v1/plans/" + planId).require(200);
    product
        .administrator()
        .patch("/api/v1/plans/" + planId, Map.of("price_cents", 400), read.header("ETag"))
        .require(200);
    product
        .administrator()
        .patch("/api/v1/plans/" + planId, Map.of("price_cents", 450), read.header("ETag"))
        .require(412);

    assertThat(early.subscription().path("price_cents").asInt()).isEqualTo(300);
    Subscriber later = Subscriber.join(product);
    assertThat(later.subscribe(planId).path("price_cents").asInt()).isEqualTo(400);

    product.administrator().delete("/api/v1/plans/" + planId).require(204);
    Subscriber last = Subscriber.join(product);
    last.api()
        .post("/api/v1/billing/checkout-sessions", Map.of("plan_id", planId.toString()))
        .require(404);
    product.administrator().post("/api/v1/plans/" + planId + "/restore").require(200);
    product.administrator().post("/api/v1/plans/" + planId + "/restore").require(409);
  }

  @Test
  void refuses_what_cannot_be() {
    Subscriber lee = Subscriber.join(product);
    lee.api().post("/api/v1/billing/portal-sessions").require(409);
    lee.api()
        .post("/api/v1/billing/checkout-sessions", Map.of("plan_id", UUID.randomUUID().toString()))
        .require(404);
    lee.api().post("/api/v1/billing/checkout-sessions", Map.of("plan_id", 7)).require(422);
    lee.subscribe(live);
    lee.api()
        .post("/api/v1/billing/checkout-sessions", Map.of("plan_id", live.toString()))
        .require(409);
    lee.api().post("/api/v1/billing/portal-sessions").require(201);
    Subscriber other = Subscriber.join(product);
    other.api().get(lee.path()).require(404);
    other.api().post(lee.path() + "/cancel").require(404);
    other.api().get("/api/v1/plans?deleted=true").require(403);
    Answer bad =
        product
            .administrator()
            .post(
                "/api/v1/plans",
                Map.of("name", " ", "price_cents", 0, "currency", "euro", "max_devices", 0))
            .require(422);
    assertThat(bad.text()).contains("name", "price_cents", "currency", "max_devices", "features");
    product
        .administrator()
        .post(
            "/api/v1/plans/linked",
            Map.of("stripe_price_id", "price_none", "name", "x", "features", List.of("vod_access")))
        .require(422);
    String priceId =
        product.anonymous().get("/api/v1/plans/" + live).json().path("stripe_price_id").asText();
    product
        .administrator()
        .post(
            "/api/v1/plans/linked",
            Map.of("stripe_price_id", priceId, "name", "x", "features", List.of("vod_access")))
        .require(409);
  }
}
