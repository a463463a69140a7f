package io.streamcore.viewing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Household;
import io.streamcore.harness.RunningProduct;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who watches on an account, and how a device gets out of a child's profile. */
class ProfilesIT {

  private static final String PROFILES = "/api/v1/profiles";
  private static final String PIN = "4711";

  private static final RunningProduct PRODUCT = RunningProduct.get();

  private static Household owner;
  private static Household other;

  @BeforeAll
  static void join() {
    owner = Household.join(PRODUCT);
    other = Household.join(PRODUCT);
  }

  @Test
  void a_profile_is_made_changed_deleted_and_restored() {
    Api api = other.api();
    Answer made = api.post(PROFILES, Map.of("name", " Mara ", "avatar", "owl")).require(201);
    String path = PROFILES + "/" + made.json().path("profile_id").asText();

    assertThat(made.json().path("name").asText()).isEqualTo("Mara");
    api.patch(path, Map.of("avatar", "whale"), made.header("ETag")).require(200);
    api.patch(path, Map.of("avatar", "cat"), made.header("ETag")).require(412);
    assertThat(api.get(path).json().path("avatar").asText()).isEqualTo("whale");
    api.delete(path).require(204);
    api.get(path).require(404);
    api.delete(path).require(404);
    assertThat(api.get(PROFILES + "?deleted=true").json().at("/items/0/name").asText())
        .isEqualTo("Mara");
    api.post(path + "/restore").require(200);
    api.post(path + "/restore").require(409);
  }

  @Test
  void an_account_has_five() {
    Api api = Household.join(PRODUCT).api();
    String first = api.post(PROFILES, Map.of("name", "1")).json().path("profile_id").asText();
    for (int i = 2; i <= 5; i++) {
      api.post(PROFILES, Map.of("name", "n" + i)).require(201);
    }

    api.post(PROFILES, Map.of("name", "six")).require(403);
    api.delete(PROFILES + "/" + first).require(204);
    api.post(PROFILES, Map.of("name", "six")).require(201);
    api.post(PROFILES + "/" + first + "/restore").require(403);
  }

  @Test
  void nobody_knows_of_anothers() {
    String path = PROFILES + "/" + owner.profile(Map.of());

    for (Api stranger : new Api[] {other.api(), PRODUCT.administrator()}) {
      stranger.get(path).require(404);
      stranger.patch(path, Map.of("name", "x"), "*").require(404);
      stranger.delete(path).require(404);
      stranger.post(path + "/restore").require(404);
      stranger.post(path + "/enter", Map.of()).require(404);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', name, required",
    "avatar, devil, avatar, one_of",
    "pin, 4711, pin, child",
    "is_child, true, pin, required",
    "colour, red, colour, unknown"
  })
  void a_field_that_breaks_its_rule_is_named(
      String field, String value, String named, String rule) {
    Map<String, Object> body = new HashMap<>(Map.of("name", "Mara"));
    body.put(field, value.equals("true") ? (Object) true : value);

    assertBroken(other.api().post(PROFILES, body), named, rule);
  }

  @Test
  void out_of_a_childs_profile_leads_its_pin_alone() {
    Household home = Household.join(PRODUCT);
    Api device = home.api();
    String parent = home.profile(Map.of());
    String child = home.profile(Map.of("is_child", true, "pin", PIN));

    device.post(PROFILES + "/" + child + "/enter", Map.of()).require(200);

    assertThat(device.get(PROFILES + "/" + child).json().path("current").asBoolean()).isTrue();
    device.post(PROFILES, Map.of("name", "Grown-up")).require(403);
    device.patch(PROFILES + "/" + child, Map.of("is_child", false), "*").require(403);
    device.delete(PROFILES + "/" + child).require(403);
    assertBroken(device.post(PROFILES + "/" + parent + "/enter", Map.of()), "pin", "required");
    assertBroken(device.post(PROFILES + "/leave", Map.of("pin", "0000")), "pin", "wrong");
    Api second = home.signIn();
    assertThat(second.get(PROFILES + "/" + child).json().path("current").asBoolean()).isFalse();
    second.delete(PROFILES + "/" + child).require(204);
    device.post(PROFILES, Map.of("name", "Grown-up")).require(403);
    device.post(PROFILES + "/" + parent + "/enter", Map.of("pin", PIN)).require(200);
    device.post(PROFILES, Map.of("name", "Grown-up")).require(201);
  }

  @Test
  void pins_cannot_be_tried_for_long() {
    Household home = Household.join(PRODUCT);
    String child = home.profile(Map.of("is_child", true, "pin", PIN));
    home.api().post(PROFILES + "/" + child + "/enter", Map.of()).require(200);
    for (int i = 0; i < 5; i++) {
      home.api().post(PROFILES + "/leave", Map.of("pin", "000" + i)).require(422);
    }

    Answer late = home.api().post(PROFILES + "/leave", Map.of("pin", PIN)).require(429);

    assertThat(late.header("Retry-After")).isNotEmpty();
  }

  @Test
  void a_repeated_request_gives_one_profile() {
    Household home = Household.join(PRODUCT);
    String key = UUID.randomUUID().toString();

    JsonNode first = home.keyed(PROFILES, key, "{\"name\":\"Once\"}").require(201).json();

    assertThat(home.keyed(PROFILES, key, "{\"name\":\"Once\"}").require(201).json())
        .isEqualTo(first);
    assertThat(home.api().get(PROFILES).json().path("items")).hasSize(1);
  }

  private static void assertBroken(Answer answer, String field, String rule) {
    JsonNode error = answer.require(422).json().at("/errors/0");
    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("rule").asText()).isEqualTo(rule);
  }
}
