package io.streamcore.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamcore.harness.Announcement;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.RunningProduct;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Walks every route of the OpenAPI document: without a token, with every role that may not pass,
 * with a broken body and with a body of the wrong kind. A route that is added without protection,
 * or opened to everybody without being named here, fails.
 */
class RouteWalkIT {

  private static final long ABOVE_ANY_LIMIT = 1L << 40;

  /** The doors that stand open on purpose. */
  private static final Set<String> PUBLIC =
      Set.of(
          "GET /.well-known/jwks.json",
          "GET /api/v1/streams",
          "GET /api/v1/streams/{stream_id}",
          "GET /api/v1/streams/{stream_id}/broadcasts",
          "GET /api/v1/streams/{stream_id}/events",
          "GET /live/{stream_id}/{path}",
          "GET /podcasts/{podcast_id}/feed.xml",
          "GET /feeds/private/{token}.xml",
          "GET /feeds/private/{token}/episodes/{episode_id}/{path}",
          "GET /episodes/{episode_id}/{path}",
          "GET /playlists/{playlist_id}/{path}",
          "GET /api/v1/playlists",
          "GET /api/v1/billing",
          "GET /api/v1/plans",
          "GET /api/v1/plans/{plan_id}",
          "POST /api/v1/webhooks/stripe",
          "GET /api/v1/playlists/{playlist_id}",
          "GET /api/v1/playlists/{playlist_id}/tracks",
          "GET /api/v1/podcasts",
          "GET /api/v1/podcasts/categories",
          "GET /api/v1/podcasts/changes",
          "GET /api/v1/podcasts/{podcast_id}",
          "GET /api/v1/podcasts/{podcast_id}/episodes",
          "GET /api/v1/podcasts/{podcast_id}/episodes/{episode_id}",
          "GET /api/v1/podcasts/{podcast_id}/episodes/{episode_id}/transcripts",
          "OPTIONS /api/v1/uploads/tus",
          "POST /api/v1/account/email/confirm",
          "POST /api/v1/account/restore",
          "POST /api/v1/auth/login",
          "POST /api/v1/auth/logout",
          "POST /api/v1/auth/password-reset",
          "POST /api/v1/auth/password-reset/confirm",
          "POST /api/v1/auth/refresh",
          "POST /api/v1/users");

  private static final String PASSWORD = "rows-of-quiet-lighthouses";
  private static final String PROBLEM = "application/problem+json";

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Map<String, Api> CALLERS = new LinkedHashMap<>();

  @BeforeAll
  static void sign_everybody_in() {
    Api admin = PRODUCT.administrator();
    CALLERS.put("admin", admin);
    for (String role : List.of("listener", "dj")) {
      String email = role + "-" + UUID.randomUUID() + "@example.org";
      Map<String, String> user =
          Map.of("email", email, "password", PASSWORD, "name", "Walker", "role", role);
      admin.post("/api/v1/users", user).require(201);
      CALLERS.put(role, PRODUCT.signIn(email, PASSWORD));
    }
  }

  static List<Route> routes() throws Exception {
    JsonNode document =
        new ObjectMapper()
            .readTree(PRODUCT.anonymous().get("/openapi?format=JSON").require(200).bytes());
    return Route.of(document);
  }

  @Test
  void the_document_knows_the_whole_api() throws Exception {
    assertThat(routes())
        .extracting(Route::toString)
        .contains("POST /api/v1/auth/login", "POST /api/v1/uploads", "GET /api/v1/jobs")
        .contains("GET /media/{upload_id}/{path}", "PATCH /api/v1/uploads/tus/{upload_id}")
        .hasSizeGreaterThan(25);
  }

  @Test
  void only_the_doors_named_here_stand_open() throws Exception {
    assertThat(routes().stream().filter(Route::isPublic).map(Route::toString))
        .containsExactlyInAnyOrderElementsOf(PUBLIC);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void says_who_may_call_it(Route route) {
    assertThat(route.roles()).as("@RolesAllowed or @PermitAll of %s", route).isPresent();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void asks_a_stranger_to_sign_in(Route route) {
    if (route.isPublic()) {
      return;
    }
    Answer answer = call(PRODUCT.anonymous(), route);

    problem(answer, 401);
    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void takes_no_token_that_was_tampered_with(Route route) {
    Api anybody = PRODUCT.anonymous();
    HttpRequest.Builder request =
        anybody.request(route.address()).header("Authorization", "Bearer e.y.J");

    Answer answer = anybody.send(withBody(request, route));

    assertThat(answer.status())
        .as("with a broken token as without one")
        .isEqualTo(route.isPublic() ? call(anybody, route).status() : 401);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void turns_every_wrong_role_away(Route route) {
    for (String role : route.strangers()) {
      problem(call(caller(role), route), 403);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void refuses_a_body_that_is_broken(Route route) {
    if (!route.readsJson()) {
      return;
    }
    HttpRequest.Builder request =
        allowed(route).request(route.address()).header("Content-Type", "application/json");

    Answer answer =
        allowed(route).send(request.method(route.method(), BodyPublishers.ofString("{\"a\":")));

    problem(answer, 400);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void refuses_a_body_of_the_wrong_kind(Route route) {
    if (route.bodies().isEmpty()) {
      return;
    }
    HttpRequest.Builder request =
        allowed(route).request(route.address()).header("Content-Type", "text/csv");

    Answer answer =
        allowed(route).send(request.method(route.method(), BodyPublishers.ofString("a,b")));

    problem(answer, 415);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routes")
  void refuses_a_body_that_is_too_large_before_it_comes(Route route) {
    Announcement answer =
        Announcement.of(
            PRODUCT,
            allowed(route),
            route.method() + " " + route.address(),
            "application/json",
            ABOVE_ANY_LIMIT);

    assertThat(answer.status()).isEqualTo(413);
    if (!route.method().equals("HEAD")) {
      assertThat(answer.body().path("detail").asText()).contains("1048576 bytes");
    }
  }

  @Test
  void answers_an_unknown_address_with_a_problem() {
    problem(caller("admin").get("/api/v1/nowhere"), 404);
    problem(PRODUCT.anonymous().get("/api/nowhere"), 404);
  }

  @Test
  void answers_a_method_that_is_not_there_with_a_problem() {
    problem(caller("admin").delete("/api/v1/uploads"), 405);
  }

  @Test
  void names_the_field_that_is_not_known() {
    Answer answer =
        PRODUCT
            .anonymous()
            .post(
                "/api/v1/auth/login",
                Map.of("email", "a@example.org", "password", PASSWORD, "colour", "red"));

    problem(answer, 422);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("colour");
  }

  @Test
  void keeps_the_name_that_the_client_gave_the_request() {
    HttpRequest.Builder request =
        PRODUCT.anonymous().request("/api/v1/nowhere").header("X-Request-Id", "walk-1234567");

    Answer answer = PRODUCT.anonymous().send(request.GET());

    assertThat(answer.header("X-Request-Id")).isEqualTo("walk-1234567");
    assertThat(answer.json().path("request_id").asText()).isEqualTo("walk-1234567");
  }

  private static Api caller(String role) {
    Api caller = CALLERS.get(role);
    if (caller == null) {
      throw new AssertionError("nobody is signed in as " + role);
    }
    return caller;
  }

  private static Api allowed(Route route) {
    return route.isPublic() ? PRODUCT.anonymous() : caller(route.roles().orElseThrow().get(0));
  }

  private static Answer call(Api caller, Route route) {
    return caller.send(withBody(caller.request(route.address()), route));
  }

  private static HttpRequest.Builder withBody(HttpRequest.Builder request, Route route) {
    if (route.bodies().isEmpty()) {
      return request.method(route.method(), BodyPublishers.noBody());
    }
    return request
        .header("Content-Type", route.bodies().get(0))
        .method(route.method(), BodyPublishers.ofString("{}"));
  }

  private static void problem(Answer answer, int status) {
    answer.require(status);
    assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    if (answer.response().request().method().equals("HEAD")) {
      return; // which has no body
    }
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.json().path("type").asText()).startsWith("/problems/");
    assertThat(answer.json().path("request_id").asText()).isEqualTo(answer.header("X-Request-Id"));
  }
}
