package io.streamcore.harness;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** A DJ of a test's own, and what becomes of their uploads. */
public record Dj(String email, UUID userId, Api api) {

  public static final String PASSWORD = "plum-harbour-violin-47-orbit";

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final Duration LOOK_EVERY = Duration.ofMillis(250);

  /** Somebody new, signed in. */
  public static Dj join(RunningProduct product) {
    String email = "dj-" + UUID.randomUUID() + "@example.org";
    Answer made =
        product
            .administrator()
            .post(
                "/api/v1/users",
                Map.of("name", "Mara Voss", "email", email, "password", PASSWORD, "role", "dj"))
            .require(201);
    return new Dj(
        email,
        UUID.fromString(made.json().path("user_id").asText()),
        product.signIn(email, PASSWORD));
  }

  /** Uploads a file that is accepted; the upload's id. */
  public UUID upload(Path file) {
    return idOf(api.upload(file, Map.of()).require(201));
  }

  /** The id of the upload that an answer shows. */
  public static UUID idOf(Answer answer) {
    return UUID.fromString(answer.json().path("upload_id").asText());
  }

  public JsonNode read(UUID uploadId) {
    return api.get("/api/v1/uploads/" + uploadId).require(200).json();
  }

  /** The upload as soon as it is such; fails with what it is when that takes too long. */
  public JsonNode awaitUpload(UUID uploadId, Predicate<JsonNode> such) {
    return await().atMost(PATIENCE).pollInterval(LOOK_EVERY).until(() -> read(uploadId), such);
  }

  /** The upload when nothing more happens to it, which must be for the good. */
  public JsonNode awaitReady(UUID uploadId) {
    JsonNode settled = awaitSettled(uploadId);
    if (!settled.path("status").asText().equals("ready")) {
      throw new AssertionError("not ready: " + settled);
    }
    return settled;
  }

  /** The upload when it is ready or has failed. */
  public JsonNode awaitSettled(UUID uploadId) {
    return awaitUpload(uploadId, upload -> !upload.path("status").asText().equals("processing"));
  }
}
