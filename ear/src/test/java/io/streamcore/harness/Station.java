package io.streamcore.harness;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * A live stream of a DJ, registered for a test.
 *
 * @param mount its path on the relay
 * @param key what an encoder shows
 */
public record Station(RunningProduct product, Dj owner, UUID streamId, String mount, String key) {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A public one with a mount of its own that an encoder feeds. */
  public static Station register(RunningProduct product, Dj owner) {
    return register(product, owner, Map.of());
  }

  /** The same with further fields of the API. */
  public static Station register(RunningProduct product, Dj owner, Map<String, ?> fields) {
    String mount = "/it-" + UUID.randomUUID().toString().substring(0, 8) + ".mp3";
    Map<String, Object> wish = new HashMap<>(Map.of("name", "Night Shift", "mount", mount));
    wish.putAll(fields);
    JsonNode made = owner.api().post("/api/v1/streams", wish).require(201).json();
    return new Station(
        product,
        owner,
        UUID.fromString(made.path("stream_id").asText()),
        String.valueOf(wish.get("mount")),
        made.path("stream_key").asText());
  }

  /** Where its encoder sends. */
  public Encoder.Target target() {
    return new Encoder.Target("127.0.0.1", product.copy().ports().ingest(), mount, "source", key);
  }

  /** Where it is heard. */
  public URI listen() {
    return at(mount);
  }

  /** Where it is heard under its id: the only address of one that the relay fetches. */
  public URI listenById() {
    return at("/streams/" + streamId);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + product.copy().ports().relay() + path);
  }

  /** The stream as its owner reads it. */
  public JsonNode read() {
    return owner.api().get("/api/v1/streams/" + streamId).require(200).json();
  }

  /** Waits until the stream is such. */
  public JsonNode awaitThat(Predicate<JsonNode> such) {
    return await().atMost(PATIENCE).until(this::read, such);
  }

  /** Ends the stream, its source and its listeners. */
  public void delete() {
    owner.api().delete("/api/v1/streams/" + streamId).require(204);
  }
}
