package io.streamcore.domain;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may claim which name, and what becomes of it when it is given back. */
class DomainsIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final String DOMAINS = "/api/v1/domains";

  private static Dj dj;
  private static Dj other;

  @BeforeAll
  static void join() {
    dj = Dj.join(PRODUCT);
    other = Dj.join(PRODUCT);
  }

  @Test
  void a_claim_begins_with_a_challenge_of_its_own() {
    String name = freshName();
    Answer made = claim(dj, name.toUpperCase(Locale.ROOT)).require(201);
    JsonNode domain = made.json();

    assertThat(domain.path("custom_domain").asText()).isEqualTo(name);
    assertThat(domain.path("verification_status").asText()).isEqualTo("pending");
    assertThat(domain.path("tls_status").asText()).isEqualTo("pending");
    assertThat(domain.at("/records/0/name").asText()).isEqualTo("_streamcore." + name);
    assertThat(domain.at("/records/0/value").asText())
        .isEqualTo(domain.path("dns_challenge_record").asText())
        .hasSizeGreaterThan(40);
    assertThat(domain.at("/records/1/type").asText()).isEqualTo("CNAME");
    assertThat(made.header("Location")).endsWith(path(domain));
    assertThat(dj.api().get(DOMAINS).json().at("/items/0/custom_domain").asText()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "co.uk, public_suffix",
    "127.0.0.1, hostname",
    "localhost, public_suffix",
    "'', required"
  })
  void a_name_that_cannot_be_claimed_is_told_why(String name, String rule) {
    JsonNode problem = claim(dj, name).require(422).json();

    assertThat(problem.at("/errors/0/field").asText()).isEqualTo("custom_domain");
    assertThat(problem.at("/errors/0/rule").asText()).isEqualTo(rule);
  }

  @Test
  void a_repeated_request_claims_once() {
    String body = "{\"custom_domain\": \"" + freshName() + "\"}";
    String key = UUID.randomUUID().toString();

    JsonNode once = keyed(body, key).require(201).json();
    JsonNode again = keyed(body, key).require(201).json();

    assertThat(again).isEqualTo(once);
    dj.api()
        .post(DOMAINS, Map.of("custom_domain", once.path("custom_domain").asText()))
        .require(409);
  }

  @Test
  void anothers_domain_is_not_there_and_its_name_is_taken() {
    JsonNode domain = claim(dj, freshName()).require(201).json();
    Api stranger = other.api();

    stranger.get(path(domain)).require(404);
    stranger.post(path(domain) + "/verify").require(404);
    stranger.delete(path(domain)).require(404);
    stranger.post(path(domain) + "/restore").require(404);
    claim(other, domain.path("custom_domain").asText()).require(409);
    assertThat(stranger.get(DOMAINS + "?all=true").json().path("items"))
        .noneMatch(it -> it.path("user_id").asText().equals(dj.userId().toString()));
    assertThat(
            PRODUCT.administrator().get(path(domain)).require(200).json().path("user_id").asText())
        .isEqualTo(dj.userId().toString());
  }

  @Test
  void a_claim_that_is_not_proven_within_a_day_gives_way() {
    JsonNode domain = claim(dj, freshName()).require(201).json();
    String name = domain.path("custom_domain").asText();
    new Rows(PRODUCT)
        .number(
            "update domains set claimed_at = now() - interval '25 hours' where custom_domain = ?"
                + " returning 1",
            name);

    claim(other, name).require(201);

    dj.api().get(path(domain)).require(404);
    dj.api().post(path(domain) + "/restore").require(409);
  }

  @Test
  void a_removed_name_is_free_and_a_restored_claim_begins_anew() {
    JsonNode domain = claim(dj, freshName()).require(201).json();
    String name = domain.path("custom_domain").asText();
    dj.api().post(path(domain) + "/restore").require(409);
    dj.api()
        .send(dj.api().request(path(domain)).header("If-Match", "\"99\"").DELETE())
        .require(412);
    dj.api().delete(path(domain)).require(204);

    dj.api().get(path(domain)).require(404);
    dj.api().delete(path(domain)).require(404);
    assertThat(dj.api().get(DOMAINS + "?deleted=true").json().path("items"))
        .anyMatch(it -> it.path("custom_domain").asText().equals(name));
    JsonNode taken = claim(other, name).require(201).json();
    dj.api().post(path(domain) + "/restore").require(409);
    other.api().delete(path(taken)).require(204);
    JsonNode restored = dj.api().post(path(domain) + "/restore").require(200).json();

    assertThat(restored.path("custom_domain").asText()).isEqualTo(name);
    assertThat(restored.path("dns_challenge_record"))
        .isNotEqualTo(domain.path("dns_challenge_record"));
  }

  @Test
  void a_show_takes_a_name_of_its_owner_only() {
    JsonNode mine = claim(dj, freshName()).require(201).json();
    JsonNode theirs = claim(other, freshName()).require(201).json();
    String show = show();

    give(show, theirs.path("custom_domain").asText()).require(422);
    give(show, mine.path("custom_domain").asText()).require(200);
    give(show(), mine.path("custom_domain").asText()).require(409);
    JsonNode podcast = dj.api().get("/api/v1/podcasts/" + show).require(200).json();
    assertThat(podcast.path("custom_domain")).isEqualTo(mine.path("custom_domain"));
    assertThat(podcast.path("feed_url").asText())
        .as("not before it is certified")
        .startsWith(PRODUCT.page().toString());

    dj.api().delete(path(mine)).require(204);

    assertThat(dj.api().get("/api/v1/podcasts/" + show).json().path("custom_domain").isNull())
        .isTrue();
  }

  @Test
  void listeners_have_no_domains() {
    String email = "listener-" + UUID.randomUUID() + "@example.org";
    PRODUCT
        .anonymous()
        .post("/api/v1/users", Map.of("name", "L", "email", email, "password", Dj.PASSWORD))
        .require(201);

    PRODUCT.signIn(email, Dj.PASSWORD).get(DOMAINS).require(403);
  }

  @Test
  void nobody_gets_a_certificate_for_a_name_that_is_not_proven() {
    JsonNode domain = claim(dj, freshName()).require(201).json();
    String asked = "/internal/tls/ask?domain=";

    for (String name : List.of(domain.path("custom_domain").asText(), "a..b", "")) {
      PRODUCT.anonymous().get(asked + name).require(404);
    }
    PRODUCT.anonymous().get("/.well-known/acme-challenge/some-unknown-token").require(404);
  }

  private static String show() {
    return dj.api()
        .post("/api/v1/podcasts", Map.of("title", "Night", "author", "Mara", "language", "en-us"))
        .require(201)
        .json()
        .path("podcast_id")
        .asText();
  }

  private static Answer give(String show, String name) {
    return dj.api()
        .send(
            dj.api()
                .request("/api/v1/podcasts/" + show + "/domain")
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"custom_domain\": \"" + name + "\"}")));
  }

  private static Answer claim(Dj who, String name) {
    return who.api().post(DOMAINS, Map.of("custom_domain", name));
  }

  private static Answer keyed(String body, String key) {
    return dj.api()
        .send(
            dj.api()
                .request(DOMAINS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
  }

  private static String freshName() {
    return "pod-" + UUID.randomUUID() + ".example.com";
  }

  private static String path(JsonNode domain) {
    return DOMAINS + "/" + domain.path("domain_id").asText();
  }
}
