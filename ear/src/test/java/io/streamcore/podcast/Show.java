package io.streamcore.podcast;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
import java.util.Map;

/** A podcast of a test's own. */
record Show(Dj dj, String id) {

  static final String PODCASTS = "/api/v1/podcasts";

  static Show of(Dj dj, Map<String, ?> more) {
    Answer made = dj.api().post(PODCASTS, body(more)).require(201);
    return new Show(dj, made.json().path("podcast_id").asText());
  }

  /** What every podcast needs, and more. */
  static Map<String, Object> body(Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>();
    body.put("title", "Night Shift");
    body.put("author", "Mara Voss");
    body.put("language", "en-us");
    body.putAll(more);
    return body;
  }

  String path() {
    return PODCASTS + "/" + id;
  }

  String feedPath() {
    return "/podcasts/" + id + "/feed.xml";
  }

  JsonNode read() {
    return dj.api().get(path()).require(200).json();
  }

  /** Makes an episode; its id. */
  String episode(Map<String, ?> episode) {
    return dj.api()
        .post(path() + "/episodes", episode)
        .require(201)
        .json()
        .path("episode_id")
        .asText();
  }

  Answer tryEpisode(Map<String, ?> episode) {
    return dj.api().post(path() + "/episodes", episode);
  }

  Answer patchEpisode(String episodeId, Map<String, ?> patch) {
    return dj.api().patch(path() + "/episodes/" + episodeId, patch, "*");
  }

  Answer putCover(String type, byte[] file) {
    return dj.api()
        .send(
            dj.api()
                .request(path() + "/cover")
                .header("Content-Type", type)
                .PUT(BodyPublishers.ofByteArray(file)));
  }

  /** The feed as an app gets it that sends these headers. */
  static Answer ask(RunningProduct product, String method, String path, String... headers) {
    Api anybody = product.anonymous();
    HttpRequest.Builder request = anybody.request(path).method(method, BodyPublishers.noBody());
    return anybody.send(headers.length == 0 ? request : request.headers(headers));
  }

  /** The path of an address of the product. */
  static String pathOf(String address) {
    return URI.create(address).getRawPath();
  }
}
