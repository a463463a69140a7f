package io.streamcore.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.RunningProduct;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Signing in, renewing, signing out, and the keys behind it, in the running product. */
class SigningInIT {

  private static final String PASSWORD = "plum-harbour-violin-47";

  private final RunningProduct product = RunningProduct.get();
  private final Api anybody = product.anonymous();
  private final String email = "dana-" + UUID.randomUUID() + "@example.org";

  @Test
  void says_the_same_to_a_wrong_password_and_an_unknown_address() {
    register();

    JsonNode wrong = login(email, "not the password").require(401).json();
    JsonNode unknown = login("nobody-" + email, "not the password").require(401).json();

    assertThat(wrong.path("detail")).isEqualTo(unknown.path("detail"));
    assertThat(wrong.path("type")).isEqualTo(unknown.path("type"));
  }

  @Test
  void blocks_an_unknown_address_as_it_blocks_a_known_one() {
    for (int i = 0; i < 10; i++) {
      login(email, "not the password").require(401);
    }

    Answer blocked = login(email, "not the password").require(429);

    assertThat(Integer.parseInt(blocked.header("Retry-After"))).isBetween(1, 900);
  }

  @Test
  void ends_the_session_when_a_refresh_token_comes_twice() {
    register();
    JsonNode first = login(email, PASSWORD).require(200).json();
    JsonNode second = refresh(first).require(200).json();

    refresh(first).require(401);

    refresh(second).require(401);
    get("/api/v1/account", second).require(401);
  }

  @Test
  void signs_out_everywhere_at_once() {
    register();
    JsonNode here = login(email, PASSWORD).require(200).json();
    JsonNode there = login(email, PASSWORD).require(200).json();

    anybody
        .send(
            anybody
                .request("/api/v1/auth/logout-all")
                .header("Authorization", "Bearer " + here.path("access_token").asText())
                .POST(BodyPublishers.noBody()))
        .require(204);

    get("/api/v1/account", here).require(401);
    get("/api/v1/account", there).require(401);
    refresh(there).require(401);
  }

  @Test
  void shows_devices_and_ends_one_of_them_but_no_other_users() {
    register();
    Api laptop = product.signIn(email, PASSWORD);
    Api phone = product.signIn(email, PASSWORD);
    JsonNode sessions = laptop.get("/api/v1/account/sessions").require(200).json().path("items");
    assertThat(sessions).hasSize(2);
    String other = "";
    for (JsonNode session : sessions) {
      other = session.path("current").asBoolean() ? other : session.path("session_id").asText();
    }

    product.administrator().delete("/api/v1/account/sessions/" + other).require(404);
    laptop.delete("/api/v1/account/sessions/" + other).require(204);

    laptop.delete("/api/v1/account/sessions/" + other).require(404);
    phone.get("/api/v1/account").require(401);
    laptop.get("/api/v1/account").require(200);
  }

  @Test
  void rotates_keys_without_signing_anybody_out() {
    register();
    Api before = product.signIn(email, PASSWORD);
    int keys = jwks().size();

    product.administrator().post("/api/v1/signing-keys").require(204);

    before.get("/api/v1/account").require(200);
    product.signIn(email, PASSWORD).get("/api/v1/account").require(200);
    assertThat(jwks()).hasSize(keys + 1);
    before.post("/api/v1/signing-keys").require(403);
  }

  @Test
  void ignores_an_outdated_cookie_on_public_routes() {
    anybody
        .send(anybody.request("/sign-in").header("Cookie", "streamcore_access=outdated").GET())
        .require(200);
    anybody
        .send(
            anybody.request("/api/v1/account").header("Cookie", "streamcore_access=outdated").GET())
        .require(401);
  }

  @Test
  void believes_cookies_from_its_own_pages_only() {
    register();
    String body =
        "{\"email\":\"%s\",\"password\":\"%s\",\"use_cookies\":true}".formatted(email, PASSWORD);
    post("/api/v1/auth/login", body, "Sec-Fetch-Site", "cross-site").require(403);
    Answer signedIn =
        post("/api/v1/auth/login", body, "Sec-Fetch-Site", "same-origin").require(200);

    assertThat(signedIn.json().has("access_token")).isFalse();
    assertThat(signedIn.headers("Set-Cookie"))
        .hasSize(2)
        .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
  }

  @Test
  void answers_bodies_that_are_no_good() {
    post("/api/v1/auth/login", "{", "X-Nothing", "x").require(400);
    post("/api/v1/auth/login", "{\"email\":7,\"password\":\"x\"}", "X-Nothing", "x").require(422);
    post("/api/v1/auth/login", "{\"email\":\"a@b.c\"}", "X-Nothing", "x").require(422);
    post("/api/v1/auth/login", "{\"more\":1}", "X-Nothing", "x").require(422);
  }

  private void register() {
    anybody
        .post("/api/v1/users", Map.of("email", email, "name", "Dana", "password", PASSWORD))
        .require(201);
  }

  private Answer login(String who, String password) {
    return anybody.post("/api/v1/auth/login", Map.of("email", who, "password", password));
  }

  private Answer refresh(JsonNode tokens) {
    return anybody.post(
        "/api/v1/auth/refresh", Map.of("refresh_token", tokens.path("refresh_token").asText()));
  }

  private Answer get(String path, JsonNode tokens) {
    return anybody.send(
        anybody
            .request(path)
            .header("Authorization", "Bearer " + tokens.path("access_token").asText())
            .GET());
  }

  private Answer post(String path, String body, String header, String value) {
    return anybody.send(
        anybody
            .request(path)
            .header("Content-Type", "application/json")
            .header(header, value)
            .POST(BodyPublishers.ofString(body)));
  }

  private JsonNode jwks() {
    return anybody.get("/.well-known/jwks.json").require(200).json().path("keys");
  }
}
