package io.streamcore.stripesim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.stripe.StripeClient;
import com.stripe.exception.AuthenticationException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.InvalidRequestException;
import com.stripe.exception.StripeException;
import com.stripe.model.Charge;
import com.stripe.model.Customer;
import com.stripe.model.Event;
import com.stripe.model.Invoice;
import com.stripe.model.InvoicePayment;
import com.stripe.model.PaymentIntent;
import com.stripe.model.Price;
import com.stripe.model.Product;
import com.stripe.model.StripeObject;
import com.stripe.model.Subscription;
import com.stripe.model.checkout.Session;
import com.stripe.net.ApiResource;
import com.stripe.net.RequestOptions;
import com.stripe.param.CustomerCreateParams;
import com.stripe.param.PriceCreateParams;
import com.stripe.param.ProductCreateParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.param.SubscriptionUpdateParams;
import com.stripe.param.checkout.SessionCreateParams;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Asks by Stripe's own SDK, and holds the answers against Stripe's own examples and classes. */
class StripeSimTest {

  private static final String KEY = "sk_test_of_this_test";

  private static final Map<String, Class<? extends StripeObject>> KINDS =
      Map.of(
          "customer", Customer.class,
          "product", Product.class,
          "price", Price.class,
          "subscription", Subscription.class,
          "invoice", Invoice.class,
          "invoice_payment", InvoicePayment.class,
          "payment_intent", PaymentIntent.class,
          "charge", Charge.class,
          "checkout.session", Session.class,
          "event", Event.class);

  @TempDir Path folder;

  private StripeSim sim;
  private StripeClient stripe;

  @BeforeEach
  void start() throws IOException {
    sim = new StripeSim(0, KEY, folder.resolve("state.json"));
    stripe = client(KEY);
  }

  @AfterEach
  void stop() {
    sim.close();
  }

  private StripeClient client(String key) {
    return StripeClient.builder()
        .setApiKey(key)
        .setApiBase(sim.base())
        .setMaxNetworkRetries(2)
        .build();
  }

  private Price price(long cents) throws StripeException {
    Product product =
        stripe.v1().products().create(ProductCreateParams.builder().setName("Live").build());
    return stripe
        .v1()
        .prices()
        .create(
            PriceCreateParams.builder()
                .setProduct(product.getId())
                .setCurrency("eur")
                .setUnitAmount(cents)
                .setRecurring(
                    PriceCreateParams.Recurring.builder()
                        .setInterval(PriceCreateParams.Recurring.Interval.MONTH)
                        .build())
                .build());
  }

  private Customer customer() throws StripeException {
    return stripe
        .v1()
        .customers()
        .create(CustomerCreateParams.builder().setEmail("lee@example.org").build());
  }

  private Subscription subscribe(long trialDays) throws Exception {
    Customer customer = customer();
    SessionCreateParams.SubscriptionData.Builder data =
        SessionCreateParams.SubscriptionData.builder().putMetadata("user", "7");
    if (trialDays > 0) {
      data.setTrialPeriodDays(trialDays);
    }
    Session session =
        stripe
            .v1()
            .checkout()
            .sessions()
            .create(
                SessionCreateParams.builder()
                    .setMode(SessionCreateParams.Mode.SUBSCRIPTION)
                    .setCustomer(customer.getId())
                    .setSuccessUrl("https://example.org/paid")
                    .setCancelUrl("https://example.org/plans")
                    .setSubscriptionData(data.build())
                    .addLineItem(
                        SessionCreateParams.LineItem.builder()
                            .setPrice(price(500).getId())
                            .setQuantity(1L)
                            .build())
                    .build());
    HttpResponse<String> paid = press(session.getUrl(), "pay");
    assertThat(paid.headers().firstValue("Location")).contains("https://example.org/paid");
    return find(customer.getId());
  }

  private Subscription find(String customerId) throws StripeException {
    return stripe
        .v1()
        .subscriptions()
        .list(
            SubscriptionListParams.builder()
                .setCustomer(customerId)
                .setStatus(SubscriptionListParams.Status.ALL)
                .build())
        .getData()
        .get(0);
  }

  private static HttpResponse<String> press(String page, String button) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(page))
                .POST(HttpRequest.BodyPublishers.ofString("do=" + button))
                .build(),
            HttpResponse.BodyHandlers.ofString());
  }

  private void passDays(long days) {
    JsonObject wish = new JsonObject();
    wish.addProperty("seconds", Duration.ofDays(days).toSeconds());
    sim.control("/sim/clock", wish);
  }

  private void card(String customerId, String outcome) {
    JsonObject wish = new JsonObject();
    wish.addProperty("customer", customerId);
    wish.addProperty("outcome", outcome);
    sim.control("/sim/card", wish);
  }

  @Test
  void renews_tries_again_and_gives_up() throws Exception {
    Subscription begun = subscribe(14);
    assertThat(begun.getStatus()).isEqualTo("trialing");
    passDays(14);
    assertThat(find(begun.getCustomer()).getStatus()).isEqualTo("active");
    card(begun.getCustomer(), "declined");
    passDays(32);
    assertThat(find(begun.getCustomer()).getStatus()).isEqualTo("past_due");
    passDays(15);
    Subscription given = find(begun.getCustomer());
    assertThat(given.getStatus()).isEqualTo("unpaid");
    Invoice invoice = stripe.v1().invoices().retrieve(given.getLatestInvoice());
    assertThat(invoice.getAttemptCount()).isEqualTo(4);
    press(invoice.getHostedInvoiceUrl(), "pay");
    assertThat(find(begun.getCustomer()).getStatus()).isEqualTo("active");
  }

  @Test
  void says_nothing_that_stripe_would_not_say() throws Exception {
    Subscription subscription = subscribe(0);
    passDays(40);
    stripe
        .v1()
        .subscriptions()
        .update(
            subscription.getId(),
            SubscriptionUpdateParams.builder().setCancelAtPeriodEnd(true).build());
    JsonObject state =
        JsonParser.parseString(Files.readString(folder.resolve("state.json"))).getAsJsonObject();
    for (JsonElement thing : state.getAsJsonArray("things")) {
      JsonObject told = thing.getAsJsonObject();
      String kind = told.get("object").getAsString();
      assertThat(KINDS).containsKey(kind);
      StripeObject model = ApiResource.GSON.fromJson(told, KINDS.get(kind));
      requireKnown(
          told, Fixtures.of(kind), JsonParser.parseString(model.toJson()).getAsJsonObject(), kind);
    }
  }

  /** Every name is one of the example's, or one that the SDK's class keeps. */
  private static void requireKnown(
      JsonObject told, JsonObject example, JsonObject kept, String path) {
    for (Map.Entry<String, JsonElement> entry : told.entrySet()) {
      String name = entry.getKey();
      if (name.equals("metadata") || name.equals("data") || entry.getValue().isJsonNull()) {
        continue;
      }
      assertThat(example.has(name) || kept.has(name)).as(path + "." + name).isTrue();
      if (entry.getValue().isJsonObject()) {
        requireKnown(
            entry.getValue().getAsJsonObject(),
            inner(example, name),
            inner(kept, name),
            path + "." + name);
      }
    }
  }

  private static JsonObject inner(JsonObject of, String name) {
    JsonElement found = of.get(name);
    return found != null && found.isJsonObject() ? found.getAsJsonObject() : new JsonObject();
  }

  @Test
  void refuses_what_stripe_would_refuse() throws Exception {
    assertThatThrownBy(() -> client("sk_test_other").v1().customers().retrieve("cus_none"))
        .isInstanceOf(AuthenticationException.class);
    assertThatThrownBy(() -> stripe.v1().customers().retrieve("cus_none"))
        .isInstanceOfSatisfying(
            InvalidRequestException.class, it -> assertThat(it.getStatusCode()).isEqualTo(404));
    assertThatThrownBy(
            () ->
                stripe
                    .v1()
                    .customers()
                    .create(CustomerCreateParams.builder().putExtraParam("colour", "red").build()))
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            it -> assertThat(it.getCode()).isEqualTo("parameter_unknown"));
    assertThatThrownBy(
            () ->
                Parameters.check(
                    Form.parse("items[0][price]=p&proration_behavior=often"),
                    SubscriptionUpdateParams.class))
        .hasMessageContaining("proration_behavior");
    assertThatThrownBy(
            () ->
                Parameters.check(Form.parse("items[0][colour]=p"), SubscriptionUpdateParams.class))
        .hasMessageContaining("items[colour]");
  }

  @Test
  void does_once_what_is_asked_twice() throws Exception {
    RequestOptions once = RequestOptions.builder().setIdempotencyKey("k1").build();
    CustomerCreateParams lee = CustomerCreateParams.builder().setName("Lee").build();
    Customer first = stripe.v1().customers().create(lee, once);
    assertThat(stripe.v1().customers().create(lee, once).getId()).isEqualTo(first.getId());
    assertThatThrownBy(
            () ->
                stripe
                    .v1()
                    .customers()
                    .create(CustomerCreateParams.builder().setName("Kim").build(), once))
        .isInstanceOf(IdempotencyException.class);
  }

  @Test
  void outlives_its_process_and_bad_moments() throws Exception {
    Customer customer = customer();
    JsonObject faults = new JsonObject();
    faults.addProperty("status", 500);
    faults.addProperty("times", 1);
    sim.control("/sim/faults", faults);
    assertThat(stripe.v1().customers().retrieve(customer.getId()).getEmail())
        .as("the SDK tries again")
        .isEqualTo("lee@example.org");
    sim.close();
    start();
    assertThat(stripe.v1().customers().retrieve(customer.getId()).getEmail())
        .isEqualTo("lee@example.org");
  }
}
