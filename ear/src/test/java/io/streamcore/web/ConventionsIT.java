package io.streamcore.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.RunningProduct;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What all resources have in common, tried on users, which everybody can make. */
class ConventionsIT {

  private static final String USERS = "/api/v1/users";
  private static final String PASSWORD = "plum-harbour-violin-47";
  private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"?next\"?");

  private final RunningProduct product = RunningProduct.get();
  private final Api anybody = product.anonymous();
  private final String mark = UUID.randomUUID().toString();

  @Test
  void calls_broken_json_malformed() {
    Answer answer = post(USERS, "{\"email\": \"a@example.org\",,}").require(400);

    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(answer.json().path("type").asText()).isEqualTo("/problems/malformed");
    assertThat(answer.text()).doesNotContain("jackson", "Exception", "line:");
  }

  @Test
  void calls_json_that_goes_on_after_its_end_malformed() {
    post(USERS, user("trailing") + " x").require(400);
  }

  @Test
  void names_the_field_that_is_unknown() {
    Answer answer = post(USERS, "{\"colour\":\"red\"}").require(422);

    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("colour");
    assertThat(answer.json().at("/errors/0/rule").asText()).isEqualTo("unknown");
  }

  @Test
  void names_the_field_of_the_wrong_type() {
    Answer answer = post(USERS, "{\"email\":[\"a@example.org\"]}").require(422);

    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("email");
    assertThat(answer.json().at("/errors/0/rule").asText()).isEqualTo("type");
  }

  @Test
  void asks_for_the_body_that_is_missing() {
    anybody.send(anybody.request(USERS).POST(BodyPublishers.noBody())).require(422);
  }

  @Test
  void takes_no_json_above_its_limit() {
    String name = "x".repeat((1 << 20) + 1);

    post(USERS, "{\"name\":\"" + name + "\"}").require(413);
  }

  @Test
  void takes_no_json_above_its_limit_that_does_not_say_its_length() {
    byte[] body = ("{\"name\":\"" + "x".repeat(1 << 20) + "\"}").getBytes(UTF_8);

    Answer answer =
        anybody.send(
            anybody
                .request(USERS)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));

    assertThat(answer.require(413).json().path("detail").asText()).contains("1048576 bytes");
  }

  @Test
  void creates_once_when_a_request_is_repeated() {
    Answer first = keyed("once-" + mark, user("once")).require(201);
    Answer second = keyed("once-" + mark, user("once")).require(201);

    assertThat(second.json()).isEqualTo(first.json());
    assertThat(second.header("Location")).isEqualTo(first.header("Location")).isNotEmpty();
    assertThat(first.header("Idempotency-Replayed")).isEmpty();
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
  }

  @Test
  void takes_a_key_for_one_request_only() {
    keyed("other-" + mark, user("first")).require(201);

    Answer answer = keyed("other-" + mark, user("second")).require(422);

    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("Idempotency-Key");
    assertThat(answer.json().at("/errors/0/rule").asText()).isEqualTo("reused");
  }

  @Test
  void gives_a_request_that_created_nothing_another_try() {
    keyed("retry-" + mark, "{\"name\":\"Dana\"}").require(422);

    keyed("retry-" + mark, user("retry")).require(201);
  }

  @Test
  void changes_only_the_version_that_was_read() {
    Api admin = product.administrator();
    Answer created = post(USERS, user("version")).require(201);
    String path = USERS + "/" + created.json().path("user_id").asText();
    String etag = created.header("ETag");
    assertThat(etag).matches("\"\\d+\"");

    Answer changed = admin.patch(path, Map.of("name", "Dana II"), etag).require(200);

    assertThat(changed.header("ETag")).isNotEqualTo(etag);
    assertThat(admin.get(path).header("ETag")).isEqualTo(changed.header("ETag"));
    Answer late = admin.patch(path, Map.of("name", "Dana III"), etag).require(412);
    assertThat(late.json().path("type").asText()).isEqualTo("/problems/precondition-failed");
    assertThat(admin.get(path).json().path("name").asText()).isEqualTo("Dana II");
    admin.patch(path, Map.of("name", "Dana IV"), "\"not one of ours\"").require(412);
  }

  @Test
  void leads_through_a_list_by_its_link_header() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      made.add(post(USERS, user("page" + i)).require(201).json().path("user_id").asText());
    }
    Set<String> seen = new HashSet<>();
    String path = USERS + "?limit=2&q=" + mark;
    int pages = 0;
    while (!path.isEmpty()) {
      Answer page = product.administrator().get(path).require(200);
      pages++;
      for (JsonNode item : page.json().path("items")) {
        assertThat(seen.add(item.path("user_id").asText())).as("seen once").isTrue();
      }
      Matcher next = NEXT.matcher(page.header("Link"));
      path = next.find() ? relative(next.group(1)) : "";
      assertThat(page.json().path("next").isNull()).isEqualTo(path.isEmpty());
    }

    assertThat(seen).isEqualTo(made);
    assertThat(pages).isEqualTo(3);
  }

  @Test
  void takes_no_page_that_it_did_not_offer() {
    Api admin = product.administrator();

    admin.get(USERS + "?limit=0").require(422);
    admin.get(USERS + "?limit=101").require(422);
    admin.get(USERS + "?limit=many").require(422);
    Answer answer = admin.get(USERS + "?after=made-up").require(422);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("after");
  }

  @Test
  void tells_pages_of_other_origins_nothing() {
    Answer preflight =
        anybody.send(
            anybody
                .request(USERS)
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));

    assertThat(preflight.header("Access-Control-Allow-Origin")).isEmpty();
    Answer read =
        anybody.send(anybody.request(USERS).header("Origin", "https://elsewhere.example").GET());
    assertThat(read.header("Access-Control-Allow-Origin")).isEmpty();
  }

  private Answer post(String path, String body) {
    return anybody.send(json(path, body));
  }

  private Answer keyed(String key, String body) {
    return anybody.send(json(USERS, body).header("Idempotency-Key", key));
  }

  private HttpRequest.Builder json(String path, String body) {
    return anybody
        .request(path)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(body));
  }

  private String user(String name) {
    return "{\"email\":\"%s-%s@example.org\",\"name\":\"Dana\",\"password\":\"%s\"}"
        .formatted(name, mark, PASSWORD);
  }

  private static String relative(String address) {
    URI uri = URI.create(address);
    return uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
