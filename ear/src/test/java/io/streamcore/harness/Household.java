package io.streamcore.harness;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A listener's account of a test's own, and one device that is signed in. */
public record Household(RunningProduct product, String email, UUID userId, Api api) {

  /** Somebody new, signed in. */
  public static Household join(RunningProduct product) {
    String email = "home-" + UUID.randomUUID() + "@example.org";
    Answer made =
        product
            .administrator()
            .post(
                "/api/v1/users",
                Map.of("name", "Ada", "email", email, "password", Dj.PASSWORD, "role", "listener"))
            .require(201);
    UUID id = UUID.fromString(made.json().path("user_id").asText());
    return new Household(product, email, id, product.signIn(email, Dj.PASSWORD));
  }

  /** Another device. */
  public Api signIn() {
    return product.signIn(email, Dj.PASSWORD);
  }

  /** Adds a profile; its id. */
  public String profile(Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(Map.of("name", "Ada"));
    body.putAll(more);
    return api.post("/api/v1/profiles", body).require(201).json().path("profile_id").asText();
  }

  /** Posts JSON with a key by which a repeat is known. */
  public Answer keyed(String path, String key, String json) {
    return api.send(
        api.request(path)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", key)
            .POST(BodyPublishers.ofString(json)));
  }
}
