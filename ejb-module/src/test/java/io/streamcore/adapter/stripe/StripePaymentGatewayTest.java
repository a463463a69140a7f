package io.streamcore.adapter.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.stripe.net.Webhook;
import io.streamcore.billing.payment.PaidSubscription;
import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.billing.payment.PaymentGateway.About;
import io.streamcore.billing.payment.PaymentGateway.Checkout;
import io.streamcore.billing.payment.PaymentGateway.ForgedNotice;
import io.streamcore.billing.payment.PaymentGateway.Listing;
import io.streamcore.billing.payment.PaymentGateway.Notice;
import io.streamcore.billing.payment.PaymentGateway.Price;
import io.streamcore.billing.payment.PaymentGatewayContract;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Unavailable;
import io.streamcore.stripesim.StripeSim;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The adapter and Stripe's SDK against the stand-in. */
class StripePaymentGatewayTest extends PaymentGatewayContract {

  private static final String KEY = "sk_test_of_this_test";
  private static final String SECRET = "whsec_today";
  private static final String OLD_SECRET = "whsec_yesterday";

  private static StripeSim sim;
  private static PaymentGateway gateway;

  @BeforeAll
  static void start() throws IOException {
    sim = new StripeSim(0, KEY, null);
    gateway = StripePaymentGateway.to(KEY, sim.base(), SECRET, OLD_SECRET);
  }

  @AfterAll
  static void stop() {
    sim.close();
  }

  @Override
  protected PaymentGateway gateway() {
    return gateway;
  }

  private static Listing listing(int cents) {
    return gateway.createListing(UUID.randomUUID(), "Live", null, new Price(cents, "EUR", false));
  }

  private static PaidSubscription subscribe() throws Exception {
    UUID userId = UUID.randomUUID();
    String customer = gateway.createCustomer(userId, "lee@example.org", "Lee");
    URI page =
        gateway.checkout(
            new Checkout(
                userId,
                customer,
                listing(500).priceId(),
                0,
                URI.create("https://example.org/paid"),
                URI.create("https://example.org/plans")));
    HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(page)
                .POST(HttpRequest.BodyPublishers.ofString("do=pay"))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    PaidSubscription paid = gateway.ofCustomer(customer).get(0);
    assertThat(paid.userId()).isEqualTo(userId);
    return paid;
  }

  @Test
  void reads_and_changes_what_somebody_pays() throws Exception {
    PaidSubscription paid = subscribe();
    assertThat(paid.status()).isEqualTo("active");
    assertThat(paid.paidUntil()).isAfter(Instant.now());
    assertThat(gateway.list(null)).contains(paid.id());
    assertThat(gateway.list(paid.id())).doesNotContain(paid.id());
    assertThat(gateway.endWithPeriod(paid.id(), true).endsWithPeriod()).isTrue();
    assertThat(gateway.endWithPeriod(paid.id(), false).endsWithPeriod()).isFalse();

    String dearer = listing(900).priceId();
    card(paid.customerId(), "declined");
    assertThatThrownBy(() -> gateway.changePrice(paid, dearer)).isInstanceOf(Conflict.class);
    card(paid.customerId(), "ok");
    assertThat(gateway.changePrice(paid, dearer).priceId()).isEqualTo(dearer);

    gateway.end(paid.id());
    assertThat(gateway.find(paid.id()).map(PaidSubscription::status)).contains("canceled");
  }

  @Test
  void tells_that_stripe_does_not_answer() {
    PaymentGateway nowhere = StripePaymentGateway.to(KEY, "http://127.0.0.1:1", SECRET, OLD_SECRET);
    assertThatThrownBy(() -> nowhere.hasCustomer("cus_any")).isInstanceOf(Unavailable.class);
    PaymentGateway stranger =
        StripePaymentGateway.to("sk_test_other", sim.base(), SECRET, OLD_SECRET);
    assertThatThrownBy(() -> stranger.hasCustomer("cus_any"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void believes_what_is_signed_in_time_by_either_secret() throws Exception {
    subscribe();
    JsonObject wish = new JsonObject();
    wish.addProperty("type", "invoice.paid");
    JsonArray events = sim.control("/sim/events", wish).getAsJsonArray("events");
    String event = events.get(0).toString();
    long now = Instant.now().getEpochSecond();

    Notice notice = read(event, SECRET, now);
    assertThat(notice.about()).isEqualTo(About.SUBSCRIPTION);
    assertThat(notice.subjectId()).startsWith("sub_");
    assertThat(read(event, OLD_SECRET, now)).isEqualTo(notice);
    assertThat(read(event.replace("invoice.paid", "some.news"), SECRET, now).about())
        .isEqualTo(About.NOTHING);

    assertThatThrownBy(() -> read(event, "whsec_other", now)).isInstanceOf(ForgedNotice.class);
    assertThatThrownBy(() -> read(event, SECRET, now - 301)).isInstanceOf(ForgedNotice.class);
    assertThatThrownBy(() -> gateway.read("{}".getBytes(StandardCharsets.UTF_8), ""))
        .isInstanceOf(ForgedNotice.class);
    String signature = Webhook.Signature.generateSignatureHeader(event, SECRET, now);
    byte[] changed = event.replace("eur", "usd").getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> gateway.read(changed, signature)).isInstanceOf(ForgedNotice.class);
    assertThatThrownBy(() -> read("no json", SECRET, now))
        .isInstanceOf(IllegalStateException.class);
    String old = event.replaceFirst("\"api_version\":\"[^\"]*\"", "\"api_version\":\"2024-06-20\"");
    assertThatThrownBy(() -> read(old, SECRET, now))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("2024-06-20");
  }

  private static Notice read(String event, String secret, long at) throws Exception {
    return gateway.read(
        event.getBytes(StandardCharsets.UTF_8),
        Webhook.Signature.generateSignatureHeader(event, secret, at));
  }

  private static void card(String customer, String outcome) {
    JsonObject wish = new JsonObject();
    wish.addProperty("customer", customer);
    wish.addProperty("outcome", outcome);
    sim.control("/sim/card", wish);
  }
}
