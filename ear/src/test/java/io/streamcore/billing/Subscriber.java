package io.streamcore.billing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Stripe;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A listener of a test's own, with what the listener has subscribed to.
 *
 * @param userId of the product
 */
record Subscriber(RunningProduct product, Stripe stripe, Api api, UUID userId) {

  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final int PAYMENT_REQUIRED = 402;

  /** Somebody new, signed in. */
  static Subscriber join(RunningProduct product) {
    String email = "listener-" + UUID.randomUUID() + "@example.org";
    Answer made =
        product
            .administrator()
            .post(
                "/api/v1/users",
                Map.of("name", "Lee", "email", email, "password", Dj.PASSWORD, "role", "listener"))
            .require(201);
    return new Subscriber(
        product,
        new Stripe(product),
        product.signIn(email, Dj.PASSWORD),
        UUID.fromString(made.json().path("user_id").asText()));
  }

  /** A page at which to pay for a plan. */
  String checkout(UUID planId) {
    return api.post("/api/v1/billing/checkout-sessions", Map.of("plan_id", planId.toString()))
        .require(201)
        .json()
        .path("url")
        .asText();
  }

  /** Pays for a plan; the subscription when it is heard of. */
  JsonNode subscribe(UUID planId) {
    stripe.press(checkout(planId), "pay");
    return awaitThat(it -> !it.isMissingNode());
  }

  /** The newest subscription. */
  JsonNode subscription() {
    return api.get("/api/v1/subscriptions").require(200).json().path("items").path(0);
  }

  /** Waits until the newest subscription is such. */
  JsonNode awaitThat(Predicate<JsonNode> such) {
    return await().atMost(PATIENCE).until(this::subscription, such);
  }

  JsonNode awaitStatus(String status) {
    return awaitThat(it -> it.path("status").asText().equals(status));
  }

  /** Whether a sold stream, on air or not, is open. */
  boolean mayHear(UUID streamId) {
    return api.get("/live/" + streamId + "/master.m3u8").status() != PAYMENT_REQUIRED;
  }

  void awaitHearing(UUID streamId, boolean open) {
    await().atMost(PATIENCE).until(() -> mayHear(streamId) == open);
  }

  /** Does something to the newest subscription; the answer. */
  Answer act(String what) {
    return api.post(path() + "/" + what);
  }

  Answer changePlan(UUID planId) {
    return api.post(path() + "/change-plan", Map.of("plan_id", planId.toString()));
  }

  String path() {
    return "/api/v1/subscriptions/" + subscription().path("subscription_id").asText();
  }
}
