package io.streamcore.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A stream of a test's own: what its DJ knows of it. */
record Station(Dj dj, String id, String key, JsonNode made) {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LOOK_EVERY = Duration.ofMillis(200);

  /** Registers a stream for push with a mount that nobody else has. */
  static Station register(Dj dj, Map<String, ?> wishes) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Night Shift");
    body.put("mount", "/" + UUID.randomUUID());
    body.putAll(wishes);
    JsonNode made = dj.api().post("/api/v1/streams", body).require(201).json();
    return new Station(dj, made.path("stream_id").asText(), made.path("stream_key").asText(), made);
  }

  String path() {
    return "/api/v1/streams/" + id;
  }

  String mount() {
    return made.path("mount").asText();
  }

  /** Where it is heard. */
  String listenUrl() {
    return made.path("listen_url").asText();
  }

  Api api() {
    return dj.api();
  }

  JsonNode read() {
    return api().get(path()).require(200).json();
  }

  /** Posts to a command of the stream. */
  Answer command(String name) {
    return api().post(path() + "/" + name);
  }

  /** The stream as soon as it is such; fails with what it is when that takes too long. */
  JsonNode await(Predicate<JsonNode> such) {
    return Awaitility.await().atMost(PATIENCE).pollInterval(LOOK_EVERY).until(this::read, such);
  }

  JsonNode awaitState(String state) {
    return await(stream -> stream.at("/status/state").asText().equals(state));
  }

  /** The latest broadcast as soon as it is such. */
  JsonNode awaitBroadcast(Predicate<JsonNode> such) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .pollInterval(LOOK_EVERY)
        .until(() -> api().get(path() + "/broadcasts").require(200).json().at("/items/0"), such);
  }
}
