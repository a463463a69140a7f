package io.streamcore.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Api;
import io.streamcore.harness.RunningProduct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An account from registration to deletion and back, in the running product. */
class AccountIT {

  private static final String PASSWORD = "plum-harbour-violin-47";
  private static final String OTHER = "quiet-lantern-orchard-92";
  private static final Pattern TOKEN = Pattern.compile("token=([A-Za-z0-9_-]+)");

  private final RunningProduct product = RunningProduct.get();
  private final Api anybody = product.anonymous();
  private final String email = "dana-" + UUID.randomUUID() + "@example.org";
  private String userId = "";

  @BeforeEach
  void register() {
    userId =
        anybody
            .post("/api/v1/users", Map.of("email", email, "name", "Dana", "password", PASSWORD))
            .require(201)
            .json()
            .path("user_id")
            .asText();
  }

  @Test
  void leaves_higher_roles_to_administrators() {
    Map<String, String> dj =
        Map.of("email", "dj-" + email, "name", "DJ", "password", PASSWORD, "role", "dj");
    anybody.post("/api/v1/users", dj).require(403);
    product.signIn(email, PASSWORD).post("/api/v1/users", dj).require(403);
    product.administrator().post("/api/v1/users", dj).require(201);
    product.administrator().post("/api/v1/users", dj).require(409);
  }

  @Test
  void changes_the_name_of_the_version_that_was_read_only() {
    Api dana = product.signIn(email, PASSWORD);
    String etag = dana.get("/api/v1/account").require(200).header("ETag");

    dana.patch("/api/v1/account", Map.of("name", "Dana D"), etag).require(200);

    dana.patch("/api/v1/account", Map.of("name", "Dana E"), etag).require(412);
    dana.patch("/api/v1/account", Map.of("role", "admin"), "*").require(422);
  }

  @Test
  void resets_a_forgotten_password_by_mail_once() {
    Api before = product.signIn(email, PASSWORD);
    anybody.post("/api/v1/auth/password-reset", Map.of("email", email)).require(202);
    anybody.post("/api/v1/auth/password-reset", Map.of("email", "no-" + email)).require(202);
    Map<String, String> reset = Map.of("token", mailedToken(email), "new_password", OTHER);

    anybody.post("/api/v1/auth/password-reset/confirm", reset).require(204);

    anybody.post("/api/v1/auth/password-reset/confirm", reset).require(422);
    before.get("/api/v1/account").require(401);
    product.signIn(email, OTHER).get("/api/v1/account").require(200);
  }

  @Test
  void changes_the_password_and_signs_other_devices_out() {
    Api here = product.signIn(email, PASSWORD);
    Api there = product.signIn(email, PASSWORD);
    String path = "/api/v1/account/password";

    here.post(path, Map.of("current_password", "x", "new_password", OTHER)).require(422);
    here.post(path, Map.of("current_password", PASSWORD, "new_password", "password1234"))
        .require(422);
    here.post(path, Map.of("current_password", PASSWORD, "new_password", OTHER)).require(204);

    here.get("/api/v1/account").require(200);
    there.get("/api/v1/account").require(401);
  }

  @Test
  void takes_a_new_address_when_its_mailbox_confirms_it() {
    Api dana = product.signIn(email, PASSWORD);
    String wanted = "new-" + email;
    dana.post("/api/v1/account/email", Map.of("email", wanted, "password", PASSWORD)).require(202);
    Map<String, String> confirmation = Map.of("token", mailedToken(wanted));

    anybody.post("/api/v1/account/email/confirm", confirmation).require(204);

    anybody.post("/api/v1/account/email/confirm", confirmation).require(422);
    assertThat(dana.get("/api/v1/account").json().path("email").asText()).isEqualTo(wanted);
  }

  @Test
  void deletes_and_restores_itself() {
    Api dana = product.signIn(email, PASSWORD);
    Map<String, String> credentials = Map.of("email", email, "password", PASSWORD);
    dana.delete("/api/v1/account").require(204);

    dana.get("/api/v1/account").require(401);
    anybody.post("/api/v1/auth/login", credentials).require(403);
    anybody.post("/api/v1/account/restore", credentials).require(200);
    product.signIn(email, PASSWORD).get("/api/v1/account").require(200);
  }

  @Test
  void does_not_restore_itself_after_an_administrator_deleted_it() {
    product.administrator().delete("/api/v1/users/" + userId).require(204);

    anybody
        .post("/api/v1/account/restore", Map.of("email", email, "password", PASSWORD))
        .require(403);
    product.administrator().post("/api/v1/users/" + userId + "/restore").require(200);
    product.signIn(email, PASSWORD).get("/api/v1/account").require(200);
  }

  @Test
  void locks_a_user_out_at_once() {
    Api dana = product.signIn(email, PASSWORD);
    product
        .administrator()
        .patch("/api/v1/users/" + userId, Map.of("disabled", true), "*")
        .require(200);

    dana.get("/api/v1/account").require(401);
    dana.get("/api/v1/users").require(401);
  }

  @Test
  void keeps_the_last_administrator() {
    Api admin = product.administrator();
    String id = admin.get("/api/v1/account").json().path("user_id").asText();

    admin.patch("/api/v1/users/" + id, Map.of("role", "dj"), "*").require(409);
    admin.delete("/api/v1/users/" + id).require(409);
  }

  @Test
  void exports_all_data_without_secrets() throws IOException {
    byte[] zip = product.signIn(email, PASSWORD).get("/api/v1/account/export").require(200).bytes();

    List<String> names = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        all.append(new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    assertThat(names).contains("users.json", "sessions.json", "refresh_tokens.json");
    assertThat(all).contains(email).doesNotContain("argon2", "token_hash");
  }

  private String mailedToken(String to) {
    return await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> findToken(to), Optional::isPresent)
        .orElseThrow();
  }

  private Optional<String> findToken(String to) {
    for (JsonNode mail :
        product.administrator().get("/api/v1/mails?limit=100").require(200).json().path("items")) {
      Matcher token = TOKEN.matcher(mail.path("text").asText());
      if (mail.path("to").asText().equals(to) && token.find()) {
        return Optional.of(token.group(1));
      }
    }
    return Optional.empty();
  }
}
