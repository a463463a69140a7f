package io.streamcore.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.EventLines;
import io.streamcore.harness.Rows;
import io.streamcore.harness.RunningProduct;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API of streams, without sound. */
class StreamsIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final String STREAMS = "/api/v1/streams";

  private static Dj dj;
  private static Dj other;

  @BeforeAll
  static void join() {
    dj = Dj.join(PRODUCT);
    other = Dj.join(PRODUCT);
  }

  @Test
  void tells_a_new_streams_key_once_and_what_an_encoder_needs() {
    Station station = Station.register(dj, Map.of("genre", "House"));
    JsonNode made = station.made();

    assertThat(station.key()).hasSizeBetween(20, 40);
    assertThat(made.at("/ingest/icecast/mount").asText()).isEqualTo(station.mount());
    assertThat(made.at("/ingest/icecast/user").asText()).isEqualTo("source");
    assertThat(made.at("/ingest/icecast/port").asInt()).isEqualTo(PRODUCT.copy().ports().ingest());
    assertThat(made.path("shoutcast_url").asText())
        .isEqualTo("http://localhost:" + PRODUCT.copy().ports().ingest());
    assertThat(URI.create(station.listenUrl()).getPath()).isEqualTo(station.mount());
    assertThat(station.read().has("stream_key")).isFalse();
    assertThat(station.read().at("/status/state").asText()).isEqualTo("offline");
  }

  @Test
  void keeps_the_key_that_the_dj_gives_but_never_in_clear() {
    Station station = Station.register(dj, Map.of("stream_key", "a key with blanks"));

    assertThat(station.key()).isEqualTo("a key with blanks");
    assertThat(
            new Rows(PRODUCT)
                .number(
                    "select count(*) from streams where stream_id = ?"
                        + " and stream_key_enc like 'master-_:%' and stream_key_mac <> ''",
                    UUID.fromString(station.id())))
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name              | ''                       | required",
        "name              | a\tb                     | format",
        "mount             | night                    | format",
        "mount             | /a/../b                  | format",
        "mount             | /admin/stats             | reserved",
        "mount             | /night.m3u               | reserved",
        "mount             | /streams/x               | reserved",
        "visibility        | hidden                   | enum",
        "ingest_mode       | both                     | enum",
        "stream_key        | short                    | format",
        "stream_key        | schlüssel-mit-umlaut     | format",
        "website           | javascript:alert(1)      | url",
        "shoutcast_url     | ftp://example.org        | url",
        "shoutcast_url     | http://u:p@example.org   | url",
        "fallback_stream_id| 00000000-0000-4000-8000-000000000000 | own",
        "fallback_upload_id| 00000000-0000-4000-8000-000000000000 | own",
        "fallback_upload_id| no-id                    | format",
        "fallback_playlist_id| 00000000-0000-4000-8000-000000000000 | own",
        "genre             | 123456789012345678901234567890123456789012345678901 | max_length"
      })
  void names_the_field_that_breaks_its_rule(String field, String value, String rule) {
    Answer answer = refused(Map.of(field, value == null ? "" : value));

    assertThat(errors(answer)).contains(field + ":" + rule);
  }

  @ParameterizedTest
  @CsvSource({
    "grace_seconds, -1",
    "grace_seconds, 3601",
    "max_listeners, -1",
    "max_bitrate_kbps, -5",
    "burst_seconds, 31",
    "interval_ms, 10",
    "interval_ms, 5001"
  })
  void names_the_number_that_is_out_of_range(String field, int value) {
    assertThat(errors(refused(Map.of(field, value)))).contains(field + ":range");
  }

  @Test
  void names_all_fields_at_once() {
    Map<String, Object> body = new HashMap<>();
    body.put("mount", "x");
    body.put("grace_seconds", 9999);

    assertThat(errors(dj.api().post(STREAMS, body).require(422)))
        .contains("name:required", "mount:format", "grace_seconds:range");
  }

  @Test
  void takes_no_unknown_field_and_no_text_for_a_number() {
    assertThat(errors(refused(Map.of("colour", "red")))).contains("colour:unknown");
    assertThat(errors(refused(Map.of("max_listeners", "ten")))).contains("max_listeners:type");
  }

  @Test
  void lets_a_mount_belong_to_one_stream_until_it_is_deleted() {
    Station station = Station.register(dj, Map.of());
    Map<String, String> same = Map.of("name", "Copy", "mount", station.mount());

    Answer clash = other.api().post(STREAMS, same).require(409);
    assertThat(errors(clash)).containsExactly("mount:unique");
    station.api().delete(station.path()).require(204);
    station.api().get(station.path()).require(404);
    other.api().post(STREAMS, same).require(201);
    Answer restored = station.command("restore").require(409);
    assertThat(errors(restored)).containsExactly("mount:unique");
  }

  @Test
  void brings_a_deleted_stream_back() {
    Station station = Station.register(dj, Map.of());
    station.command("restore").require(409);
    station.api().delete(station.path()).require(204);
    assertThat(ids(dj.api(), "?mine=true&deleted=true")).contains(station.id());

    station.command("restore").require(200);

    assertThat(ids(dj.api(), "?mine=true")).contains(station.id());
  }

  @Test
  void shows_public_streams_to_everybody_and_private_ones_to_their_owner() {
    String genre = "g" + UUID.randomUUID().toString().substring(0, 8);
    Station open = Station.register(dj, Map.of("genre", genre));
    Station hidden = Station.register(dj, Map.of("genre", genre, "visibility", "private"));
    Api anybody = PRODUCT.anonymous();

    assertThat(ids(anybody, "?genre=" + genre)).containsExactly(open.id());
    assertThat(ids(other.api(), "?q=" + genre)).containsExactly(open.id());
    assertThat(ids(dj.api(), "?mine=true&genre=" + genre)).containsExactly(hidden.id(), open.id());
    assertThat(ids(PRODUCT.administrator(), "?genre=" + genre)).contains(hidden.id());
    assertThat(ids(anybody, "?live=true&genre=" + genre)).isEmpty();
    JsonNode seen = anybody.get(open.path()).require(200).json();
    assertThat(seen.has("mount")).as("what only the owner sees").isFalse();
    anybody.get(hidden.path()).require(404);
    other.api().get(hidden.path()).require(404);
    anybody.get(hidden.path() + "/broadcasts").require(404);
    anybody.get(hidden.path() + "/events").require(404);
    anybody.get(STREAMS + "?mine=true").require(401);
    anybody.get(STREAMS + "?deleted=true").require(422);
    anybody.get(STREAMS + "?limit=0").require(422);
  }

  @Test
  void pages_through_a_list() {
    String genre = "p" + UUID.randomUUID().toString().substring(0, 8);
    Station first = Station.register(dj, Map.of("genre", genre));
    Station second = Station.register(dj, Map.of("genre", genre));
    Api anybody = PRODUCT.anonymous();

    JsonNode page = anybody.get(STREAMS + "?limit=1&genre=" + genre).require(200).json();
    String rest = "?limit=1&genre=" + genre + "&after=" + page.path("next").asText();

    assertThat(page.at("/items/0/stream_id").asText()).isEqualTo(second.id());
    assertThat(ids(anybody, rest)).containsExactly(first.id());
  }

  @Test
  void changes_what_the_patch_names_and_nothing_else() {
    Station station = Station.register(dj, Map.of("genre", "House", "burst_seconds", 7));
    String etag = station.api().get(station.path()).require(200).header("ETag");

    Answer changed =
        station
            .api()
            .patch(station.path(), Map.of("name", "Day Shift", "takeover", true), etag)
            .require(200);

    assertThat(changed.json().path("name").asText()).isEqualTo("Day Shift");
    assertThat(changed.json().path("takeover").asBoolean()).isTrue();
    assertThat(changed.json().path("genre").asText()).isEqualTo("House");
    assertThat(changed.json().path("burst_seconds").asInt()).isEqualTo(7);
    station.api().patch(station.path(), Map.of("name", "Late"), etag).require(412);
    Answer broken =
        station.api().patch(station.path(), Map.of("mount", "x", "colour", 1), "*").require(422);
    assertThat(broken.json().path("errors")).isNotEmpty();
  }

  @Test
  void lets_nobody_else_touch_a_stream() {
    Station station = Station.register(dj, Map.of());
    Api stranger = other.api();

    stranger.patch(station.path(), Map.of("name", "Mine"), "*").require(404);
    stranger.delete(station.path()).require(404);
    for (String command : List.of("enable", "disable", "test", "kick-source", "restore")) {
      stranger.post(station.path() + "/" + command).require(404);
    }
    stranger.post(station.path() + "/key", Map.of()).require(404);
    stranger.get(station.path() + "/listeners").require(404);
    stranger.delete(station.path() + "/listeners/1").require(404);
    stranger.get(station.path() + "/tokens").require(404);
    stranger.post(station.path() + "/tokens", token(Instant.now().plusSeconds(60))).require(404);
    stranger.delete(station.path() + "/tokens/" + UUID.randomUUID()).require(404);
    PRODUCT.administrator().post(station.path() + "/disable").require(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2001-01-01T00:00:00Z", "2999-01-01T00:00:00Z"})
  void issues_no_token_for_another_time(String expiresAt) {
    Station station = Station.register(dj, Map.of());

    Answer answer = station.api().post(station.path() + "/tokens", token(Instant.parse(expiresAt)));

    assertThat(errors(answer.require(422))).containsExactly("expires_at:range");
  }

  @Test
  void lists_and_revokes_tokens_without_showing_them() {
    Station station = Station.register(dj, Map.of());
    Api api = station.api();
    String tokens = station.path() + "/tokens";
    JsonNode issued = api.post(tokens, token(Instant.now().plusSeconds(600))).require(201).json();

    JsonNode listed = api.get(tokens).require(200).json().at("/items/0");
    assertThat(issued.path("token").asText()).hasSize(43);
    assertThat(listed.path("token").isNull()).isTrue();
    assertThat(listed.path("stream_token_id")).isEqualTo(issued.path("stream_token_id"));
    assertThat(errors(api.post(tokens, Map.of()).require(422))).contains("expires_at:required");
    String path = tokens + "/" + issued.path("stream_token_id").asText();
    api.delete(path).require(204);
    api.delete(path).require(404);
  }

  @Test
  void creates_once_for_the_same_idempotency_key() {
    String key = UUID.randomUUID().toString();
    String body = "{\"name\":\"Once\",\"mount\":\"/%s\"}".formatted(UUID.randomUUID().toString());

    Answer first = create(key, body).require(201);
    Answer repeated = create(key, body).require(201);

    assertThat(repeated.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(repeated.json().path("stream_key")).isEqualTo(first.json().path("stream_key"));
  }

  @Test
  void pulls_only_from_an_address_of_the_web() {
    Map<String, Object> pull = new HashMap<>();
    pull.put("name", "Remote");
    pull.put("mount", "/stream");
    pull.put("ingest_mode", "pull");

    assertThat(errors(dj.api().post(STREAMS, pull).require(422)))
        .contains("shoutcast_url:required");
    pull.put("shoutcast_url", "http://radio.invalid:8000");
    JsonNode made = dj.api().post(STREAMS, pull).require(201).json();
    String path = STREAMS + "/" + made.path("stream_id").asText();
    assertThat(made.path("stream_key").isNull()).as("none is needed").isTrue();
    assertThat(URI.create(made.path("listen_url").asText()).getPath())
        .isEqualTo("/streams/" + made.path("stream_id").asText());

    JsonNode test = dj.api().post(path + "/test").require(200).json();
    assertThat(test.path("usable").asBoolean()).isFalse();
    assertThat(test.path("reason").asText()).isNotBlank();
    dj.api().delete(path).require(204);
  }

  @Test
  void has_nothing_to_test_where_an_encoder_brings_the_sound() {
    Station.register(dj, Map.of()).command("test").require(409);
  }

  @Test
  void tells_watchers_what_changes() {
    Station station = Station.register(dj, Map.of());
    try (EventLines events = new EventLines(PRODUCT.anonymous(), station.path() + "/events")) {
      events.await("data: {\"stream_id\":\"" + station.id());
      station.command("disable").require(200);

      events.await("event: stream");
      events.await("\"enabled\":false");
    }
  }

  private static Map<String, String> token(Instant expiresAt) {
    return Map.of("expires_at", expiresAt.toString());
  }

  private Answer create(String key, String body) {
    return dj.api()
        .send(
            dj.api()
                .request(STREAMS)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
  }

  private static Answer refused(Map<String, ?> wishes) {
    Map<String, Object> body = new HashMap<>();
    body.put("name", "Night Shift");
    body.put("mount", "/" + UUID.randomUUID());
    body.putAll(wishes);
    return dj.api().post(STREAMS, body).require(422);
  }

  /** The broken rules that an answer names, such as {@code mount:format}. */
  private static List<String> errors(Answer answer) {
    return StreamSupport.stream(answer.json().path("errors").spliterator(), false)
        .map(error -> error.path("field").asText() + ":" + error.path("rule").asText())
        .collect(Collectors.toList());
  }

  private static List<String> ids(Api api, String query) {
    return StreamSupport.stream(
            api.get(STREAMS + query).require(200).json().path("items").spliterator(), false)
        .map(item -> item.path("stream_id").asText())
        .collect(Collectors.toList());
  }
}
