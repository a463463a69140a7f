package io.streamcore.playlist;

import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A playlist of a test's own. */
record Mixtape(Dj owner, String id) {

  static final String PLAYLISTS = "/api/v1/playlists";

  static Mixtape of(Dj owner, Map<String, ?> more) {
    Map<String, Object> body = new HashMap<>(Map.of("title", "Warm-up"));
    body.putAll(more);
    Answer made = owner.api().post(PLAYLISTS, body).require(201);
    return new Mixtape(owner, made.json().path("playlist_id").asText());
  }

  String path() {
    return PLAYLISTS + "/" + id;
  }

  String tracksPath() {
    return path() + "/tracks";
  }

  /** Where its page is; below it, its sound. */
  String page() {
    return "/playlists/" + id;
  }

  Answer tryAdd(Map<String, ?> track) {
    return owner.api().post(tracksPath(), track);
  }

  /** Adds a track; its id. */
  String add(Map<String, ?> track) {
    return tryAdd(track).require(201).json().path("track_id").asText();
  }

  /** Adds an upload under a title; the track's id. */
  String add(String title, UUID upload) {
    return add(Map.of("title", title, "upload_id", upload));
  }

  List<String> titles() {
    return titles(owner.api());
  }

  List<String> titles(Api reader) {
    List<String> titles = new ArrayList<>();
    reader
        .get(tracksPath())
        .require(200)
        .json()
        .path("items")
        .forEach(track -> titles.add(track.path("title").asText()));
    return titles;
  }

  String etag() {
    return owner.api().get(tracksPath()).require(200).header("ETag");
  }
}
