package io.streamcore.ground;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The few requests that {@link Demo} makes of the product's API, in the name of one user. */
final class DemoApi {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final String root;
  private final String token;

  private DemoApi(String root, String token) {
    this.root = root;
    this.token = token;
  }

  /** Empty where e-mail and password are not those of a user. */
  static Optional<DemoApi> signIn(int httpPort, String email, String password) {
    DemoApi anonymous = new DemoApi("http://127.0.0.1:" + httpPort + "/api/v1", "");
    HttpResponse<String> answer =
        anonymous.post("/auth/login", Map.of("email", email, "password", password));
    if (answer.statusCode() == 401) {
      return Optional.empty();
    }
    JsonNode tokens = read(require(answer, 200));
    if (tokens.path("must_change_password").asBoolean()) {
      throw new Failure(email + " has to change the first password before anything else works");
    }
    return Optional.of(new DemoApi(anonymous.root, tokens.path("access_token").asText()));
  }

  /** Makes a user, unless the e-mail is taken. */
  void addUser(String email, String name, String password, String role) {
    HttpResponse<String> answer =
        post("/users", Map.of("email", email, "name", name, "password", password, "role", role));
    if (answer.statusCode() == 409) {
      throw new Failure(email + " is there already, with a password that is not known here");
    }
    require(answer, 201);
  }

  /** Puts a plan on sale, unless there is one already. */
  void addPlan(String name, int cents, List<String> features, int trialDays) {
    JsonNode page = read(require(send(request("/plans?limit=100").GET()), 200));
    for (JsonNode plan : page.path("items")) {
      if (name.equals(plan.path("name").asText())) {
        return;
      }
    }
    Map<String, Object> plan =
        Map.of(
            "name", name,
            "price_cents", cents,
            "currency", "EUR",
            "features", features,
            "trial_days", trialDays);
    require(post("/plans", plan), 201);
  }

  /** Whether an upload of that file name is there, ready or not. */
  boolean hasUpload(String file) {
    JsonNode page = read(require(send(request("/uploads?limit=100").GET()), 200));
    for (JsonNode upload : page.path("items")) {
      if (file.equals(upload.path("original_filename").asText())) {
        return true;
      }
    }
    return false;
  }

  void upload(Path file) {
    String boundary = UUID.randomUUID().toString();
    String head =
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: audio/mpeg\r\n\r\n"
            .formatted(boundary, file.getFileName());
    try {
      BodyPublisher body =
          BodyPublishers.concat(
              BodyPublishers.ofString(head),
              BodyPublishers.ofFile(file),
              BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
      HttpRequest.Builder request =
          request("/uploads")
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .POST(body);
      require(send(request), 201);
    } catch (IOException e) {
      throw new Failure("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private HttpResponse<String> post(String path, Map<String, ?> fields) {
    String body = JSON.valueToTree(fields).toString();
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)));
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + path)).timeout(PATIENCE);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new Failure("The API did not answer: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failure("Interrupted while the demonstration was made", e);
    }
  }

  private static HttpResponse<String> require(HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      throw new Failure(
          "%s %s was answered with %d: %s"
              .formatted(
                  answer.request().method(),
                  answer.request().uri(),
                  answer.statusCode(),
                  answer.body()));
    }
    return answer;
  }

  private static JsonNode read(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (IOException e) {
      throw new Failure("The API's answer is no JSON: " + e.getMessage(), e);
    }
  }
}
