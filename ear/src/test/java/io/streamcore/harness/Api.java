package io.streamcore.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A client of the product's API in the name of one caller; paths begin with a slash. */
public final class Api {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final RunningProduct product;
  private final String token;

  Api(RunningProduct product, String token) {
    this.product = product;
    this.token = token;
  }

  /** The access token; empty for an anonymous caller. */
  public String token() {
    return token;
  }

  /** The same API in the name of that account. */
  public Api signIn(String email, String password) {
    ObjectNode body = JSON.createObjectNode().put("email", email).put("password", password);
    return new Api(
        product,
        post("/api/v1/auth/login", body).require(200).json().path("access_token").asText());
  }

  public Answer get(String path) {
    return send(request(path).GET());
  }

  public Answer delete(String path) {
    return send(request(path).DELETE());
  }

  /** Posts JSON; {@code body} is anything that Jackson writes. */
  public Answer post(String path, Object body) {
    return send(json(path, "application/json").POST(written(body)));
  }

  public Answer post(String path) {
    return send(request(path).POST(BodyPublishers.noBody()));
  }

  /** Sends a JSON merge patch, guarded by an entity tag. */
  public Answer patch(String path, Object body, String etag) {
    HttpRequest.Builder request =
        json(path, "application/merge-patch+json").header("If-Match", etag);
    return send(request.method("PATCH", written(body)));
  }

  /** Uploads a file as a form with the field {@code file}, streaming it. */
  public Answer upload(Path file, Map<String, String> fields) {
    String boundary = UUID.randomUUID().toString();
    StringBuilder head = new StringBuilder();
    fields.forEach(
        (name, value) ->
            head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, name, value)));
    head.append(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, file.getFileName()));
    try {
      BodyPublisher body =
          BodyPublishers.concat(
              BodyPublishers.ofString(head.toString()),
              BodyPublishers.ofFile(file),
              BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
      return send(
          request("/api/v1/uploads")
              .header("Content-Type", "multipart/form-data; boundary=" + boundary)
              .POST(body));
    } catch (IOException e) {
      throw new IllegalArgumentException(file.toString(), e);
    }
  }

  /** A request to complete by hand, with the caller's token on it. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(product.at(path)).timeout(PATIENCE);
    return token.isEmpty() ? request : request.header("Authorization", "Bearer " + token);
  }

  /** Sends a request made by hand. */
  public Answer send(HttpRequest.Builder builder) {
    HttpRequest request = builder.build();
    try {
      HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
      return new Answer(request.method() + " " + request.uri(), response);
    } catch (IOException e) {
      throw new AssertionError(request.method() + " " + request.uri() + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", e);
    }
  }

  private HttpRequest.Builder json(String path, String contentType) {
    return request(path).header("Content-Type", contentType);
  }

  private static BodyPublisher written(Object body) {
    try {
      return BodyPublishers.ofByteArray(
          JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Header values of an answer, for those who need more than the first. */
  static List<String> all(HttpResponse<?> response, String header) {
    return response.headers().allValues(header);
  }
}
