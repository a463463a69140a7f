package io.streamcore.harness;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.ground.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

/**
 * The stand-in for Stripe beside a copy of the product: its controls, and its pages as people use
 * them.
 */
public final class Stripe {

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningProduct product;
  private final String base;

  public Stripe(RunningProduct product) {
    this.product = product;
    try {
      base = Files.readString(product.folder().root().resolve("stripe-sim/address")).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the copy has no stand-in for Stripe", e);
    }
  }

  /** Has it do something that nobody can have the real one do. */
  public JsonNode control(String what, Map<String, ?> wish) {
    try {
      return Api.JSON.readTree(
          send(
                  URI.create(base + "/sim/" + what),
                  "application/json",
                  Api.JSON.writeValueAsString(wish))
              .body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lets days pass there. */
  public void passDays(int days) {
    control("clock", Map.of("seconds", Duration.ofDays(days).toSeconds()));
  }

  /** Presses a button of a page. */
  public void press(String page, String button) {
    fill(page, "do=" + button);
  }

  /** Pays at a checkout page with a promotion code. */
  public void payWith(String page, String code) {
    fill(page, "do=pay&code=" + code);
  }

  private static void fill(String page, String form) {
    HttpResponse<String> answer = send(URI.create(page), "application/x-www-form-urlencoded", form);
    if (answer.statusCode() >= 400) {
      throw new AssertionError(page + ": " + answer.statusCode() + " " + answer.body());
    }
  }

  /** The one customer who has subscribed at that address, as the newest subscription names it. */
  public JsonNode newestSubscription() {
    return control("subscriptions", Map.of()).path("subscriptions").path(0);
  }

  /** Gives out a promotion code that takes so many per cent off the first invoice. */
  public void promote(String code, int percent) {
    String coupon = own("coupons", "percent_off=" + percent + "&duration=once").path("id").asText();
    own("promotion_codes", "promotion[type]=coupon&promotion[coupon]=" + coupon + "&code=" + code);
  }

  /** What the account's owner does at Stripe. */
  private JsonNode own(String what, String form) {
    String key = "sk_test_" + new Secrets(product.folder().secrets()).password("stripe.key");
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + "/v1/" + what))
            .timeout(PATIENCE)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() != 200) {
      throw new AssertionError(what + ": " + answer.statusCode() + " " + answer.body());
    }
    try {
      return Api.JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Delivers an event once, signed by a secret of the copy; the answer's status. */
  public int deliver(String event, String secret, long ageSeconds) {
    String signing = "whsec_" + new Secrets(product.folder().secrets()).password(secret);
    return control(
            "deliver", Map.of("payload", event, "secret", signing, "age_seconds", ageSeconds))
        .path("status")
        .asInt();
  }

  private static HttpResponse<String> send(URI to, String type, String body) {
    HttpRequest request =
        HttpRequest.newBuilder(to)
            .timeout(PATIENCE)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    return send(request);
  }

  private static HttpResponse<String> send(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }
}
