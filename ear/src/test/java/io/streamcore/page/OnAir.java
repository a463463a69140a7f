package io.streamcore.page;

import io.streamcore.harness.Api;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.Encoder.Format;
import io.streamcore.harness.Encoder.Target;
import io.streamcore.harness.RunningProduct;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A stream of a test's own, and the DJ's encoder for it. */
final class OnAir implements AutoCloseable {

  private static final String KEY = "a-key-of-a-test-";

  final String id;
  final String name;
  final String genre;
  private final String mount;
  private final String key;
  private Encoder encoder;

  private OnAir(String id, String name, String genre, String mount, String key) {
    this.id = id;
    this.name = name;
    this.genre = genre;
    this.mount = mount;
    this.key = key;
    encoder = send(mount, key);
  }

  /** Registers a stream and sends a tone to it; more are fields of the API, such as visibility. */
  static OnAir begin(Map<String, Object> more) {
    String some = UUID.randomUUID().toString();
    Map<String, Object> wish = new HashMap<>(more);
    wish.putIfAbsent("name", "Radio " + some);
    wish.putIfAbsent("genre", "Genre " + some);
    wish.put("mount", "/" + some);
    wish.put("stream_key", KEY + some);
    Api administrator = RunningProduct.get().administrator();
    String id =
        administrator.post("/api/v1/streams", wish).require(201).json().path("stream_id").asText();
    return new OnAir(
        id, (String) wish.get("name"), (String) wish.get("genre"), "/" + some, KEY + some);
  }

  /** A tone, in real time, to a mount of the running relay. */
  static Encoder send(String mount, String key) {
    return Encoder.ffmpegPut(new Target("localhost", port(), mount, "source", key), Format.MP3);
  }

  /** Tells the relay what is on, as encoders do. */
  void title(String title) throws Exception {
    title(mount, key, title);
  }

  static void title(String mount, String key, String title) throws Exception {
    String query =
        "mode=updinfo&charset=UTF-8&mount=%s&song=%s"
            .formatted(
                URLEncoder.encode(mount, StandardCharsets.UTF_8),
                URLEncoder.encode(title, StandardCharsets.UTF_8));
    String login =
        Base64.getEncoder().encodeToString(("source:" + key).getBytes(StandardCharsets.UTF_8));
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/admin/metadata?%s".formatted(port(), query)))
            .header("Authorization", "Basic " + login)
            .build();
    HttpResponse<String> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new AssertionError(answer.statusCode() + ": " + answer.body());
    }
  }

  /** The DJ goes off the air. */
  void pause() {
    encoder.close();
  }

  /** The DJ comes back. */
  void goOn() {
    encoder = send(mount, key);
  }

  /** Its path on the relay. */
  String mount() {
    return mount;
  }

  /** The relay, as a server elsewhere that streams are fetched from. */
  static String server() {
    return "http://localhost:" + port();
  }

  /** The path of its public page. */
  String page() {
    return "/stations/" + id;
  }

  private static int port() {
    return RunningProduct.get().copy().ports().ingest();
  }

  @Override
  public void close() {
    encoder.close();
    RunningProduct.get().administrator().delete("/api/v1/streams/" + id).require(204);
  }
}
