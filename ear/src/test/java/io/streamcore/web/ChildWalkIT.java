package io.streamcore.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Household;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * Walks every route of the OpenAPI document, with each of its filters, as a device in a child's
 * profile that has whatever could lead it to a title that is not fit for it: the ids, a history, a
 * rating, a recommendation, and a parent who plays it. No answer may tell the title. A grown-up
 * walks the same way, so that it is known to lead there.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChildWalkIT {

  private static final String NOBODYS_ID = "00000000-0000-4000-8000-000000000000";

  /** What would end the walk, or never ends. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "POST /api/v1/auth/logout",
          "POST /api/v1/auth/logout-all",
          "DELETE /api/v1/account",
          "GET /api/v1/streams/{stream_id}/events",
          "GET /api/v1/uploads/events");

  private final RunningProduct product = RunningProduct.get();
  private final ObjectMapper json = new ObjectMapper();

  /** A word that is in the title, and nowhere else. */
  private final String mark = "Unfit" + UUID.randomUUID().toString().replace("-", "");

  private JsonNode document = json.createObjectNode();
  private Household home = new Household(product, "", new UUID(0, 0), product.anonymous());
  private String unfit = "";
  private String sound = "";

  @BeforeAll
  void offer_what_is_not_for_children(@TempDir Path folder) throws Exception {
    document = json.readTree(product.anonymous().get("/openapi?format=JSON").require(200).bytes());
    Dj owner = Dj.join(product);
    UUID upload = owner.upload(Sounds.tone(folder.resolve("tone.mp3"), 20, "-b:a", "64k"));
    owner.awaitReady(upload);
    sound = upload.toString();
    Map<String, ?> title =
        Map.of("title", mark, "upload_id", sound, "min_age", 16, "genres", List.of("Jazz"));
    unfit =
        owner.api().post("/api/v1/titles", title).require(201).json().path("content_id").asText();
    home = Household.join(product);
  }

  @Test
  void a_child_is_told_of_nothing_that_is_not_fit_for_it_by_any_route() {
    String parent = home.profile(Map.of());
    String child = home.profile(Map.of());
    Api device = home.signIn();
    watchAndRate(device, child);
    recommend(child);
    recommend(parent);
    Set<String> byGrownUp = walk(device, child);
    assertThat(byGrownUp)
        .as("routes that lead to the title")
        .contains(
            "GET /api/v1/titles",
            "GET /api/v1/titles/{content_id}",
            "POST /api/v1/playback",
            "GET /api/v1/profiles/{profile_id}/history");

    watchAndRate(device, child); // what the walk has removed
    recommend(child);
    makeChilds(child);
    device.post("/api/v1/profiles/" + child + "/enter", Map.of()).require(200);
    home.api()
        .post("/api/v1/playback", Map.of("profile_id", parent, "content_id", unfit))
        .require(201);

    assertThat(walk(device, child)).as("routes that tell the child of the title").isEmpty();
    device.post("/api/v1/playback", Map.of("profile_id", child, "content_id", unfit)).require(404);
    device.get("/api/v1/titles/" + unfit).require(404);
  }

  private void watchAndRate(Api device, String profile) {
    String playback =
        device
            .post("/api/v1/playback", Map.of("profile_id", profile, "content_id", unfit))
            .require(201)
            .json()
            .path("playback_id")
            .asText();
    device
        .post("/api/v1/playback/" + playback + "/heartbeat", Map.of("position_seconds", 7))
        .require(204);
    device
        .send(
            device
                .request("/api/v1/profiles/" + profile + "/ratings/" + unfit)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"rating\":8}")))
        .require(200);
    device.delete("/api/v1/playback/" + playback).require(204);
  }

  private void recommend(String profile) {
    new Rows(product)
        .change(
            "INSERT INTO recommendations (profile_id, content_id, score)"
                + " VALUES (cast(? as uuid), cast(? as uuid), 1) ON CONFLICT DO NOTHING",
            profile,
            unfit);
  }

  private void makeChilds(String profile) {
    String path = "/api/v1/profiles/" + profile;
    home.api().patch(path, Map.of("is_child", true, "pin", "4711"), "*").require(200);
  }

  /** The routes whose answer names the title. */
  private Set<String> walk(Api device, String profile) {
    Set<String> telling = new TreeSet<>();
    for (Route route : Route.of(document)) {
      String name = route.toString();
      // who changes profiles is judged elsewhere; here, the device has to stay where it is
      boolean movesDevice =
          route.path().startsWith("/api/v1/profiles") && !route.path().contains("{content_id}");
      if (LEFT_OUT.contains(name) || (movesDevice && !route.method().equals("GET"))) {
        continue;
      }
      for (String address : addresses(route, profile)) {
        Answer answer = device.send(withBody(device, route, address, profile));
        boolean told = new String(answer.bytes(), StandardCharsets.UTF_8).contains(mark);
        if (told && !answer.header("Content-Type").startsWith("application/problem")) {
          telling.add(name);
        } else if (told) {
          telling.add(name + " (refused with " + answer.status() + ")");
        }
      }
    }
    return telling;
  }

  /** The route's address, as it is and with each of its filters. */
  private List<String> addresses(Route route, String profile) {
    String plain =
        route
            .path()
            .replace("{profile_id}", profile)
            .replace("{content_id}", unfit)
            .replace("{upload_id}", sound)
            .replace("{path}", "master.m3u8")
            .replaceAll("\\{[^}]+}", NOBODYS_ID);
    List<String> all = new ArrayList<>(List.of(plain));
    JsonNode path = document.path("paths").path(route.path());
    for (JsonNode parameters :
        List.of(
            path.path("parameters"),
            path.path(route.method().toLowerCase(Locale.ROOT)).path("parameters"))) {
      for (JsonNode parameter : parameters) {
        if (parameter.path("in").asText().equals("query")) {
          values(parameter).forEach(value -> all.add(plain + "?" + value));
        }
      }
    }
    return all;
  }

  private List<String> values(JsonNode parameter) {
    String name = parameter.path("name").asText();
    JsonNode schema = resolved(parameter.path("schema"));
    List<String> values = new ArrayList<>();
    schema.path("enum").forEach(value -> values.add(name + "=" + value.asText()));
    if (schema.path("type").toString().contains("boolean")) {
      values.add(name + "=true");
    }
    switch (name) {
      case "q" -> values.add("q=" + mark);
      case "genre" -> values.add("genre=Jazz");
      case "limit" -> values.add("limit=100");
      default -> {}
    }
    return values;
  }

  private HttpRequest.Builder withBody(Api device, Route route, String address, String profile) {
    HttpRequest.Builder request = device.request(address);
    if (!route.readsJson()) {
      return request.method(route.method(), BodyPublishers.noBody());
    }
    JsonNode content =
        document
            .path("paths")
            .path(route.path())
            .path(route.method().toLowerCase(Locale.ROOT))
            .path("requestBody")
            .path("content");
    ObjectNode body = json.createObjectNode();
    JsonNode schema = content.path(route.bodies().get(0)).path("schema");
    resolved(schema)
        .path("properties")
        .fieldNames()
        .forEachRemaining(
            name -> {
              switch (name) {
                case "content_id" -> body.put(name, unfit);
                case "profile_id" -> body.put(name, profile);
                case "upload_id" -> body.put(name, sound);
                case "rating", "position_seconds" -> body.put(name, 7);
                default -> {}
              }
            });
    return request
        .header("Content-Type", route.bodies().get(0))
        .header("If-Match", "*")
        .method(route.method(), BodyPublishers.ofString(body.toString()));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }
}
