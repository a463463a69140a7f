package io.streamcore.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What came back on a request. */
public record Answer(String request, HttpResponse<byte[]> response) {

  public int status() {
    return response.statusCode();
  }

  /** This answer, if it has that status; else a test failure that shows what came instead. */
  public Answer require(int status) {
    if (status() != status) {
      throw new AssertionError(
          "%s: %d instead of %d: %s".formatted(request, status(), status, text()));
    }
    return this;
  }

  /** A header's first value, empty if there is none. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  public List<String> headers(String name) {
    return Api.all(response, name);
  }

  public byte[] bytes() {
    return response.body();
  }

  public String text() {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  public JsonNode json() {
    try {
      return Api.JSON.readTree(response.body());
    } catch (IOException e) {
      throw new AssertionError(
          request + " was answered with something that is no JSON: " + text(), e);
    }
  }
}
