package io.streamcore.playlist;

import static io.streamcore.playlist.Mixtape.PLAYLISTS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What can be done with playlists and tracks, by whom, and what is answered to the rest. */
class PlaylistsIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final int SAMPLE_RATE = 44_100;

  /** The least quality alone: its source has no more. */
  private static final int SHORT_SECONDS = 7;

  /** Every quality, and another sample rate. */
  private static final int LONG_SECONDS = 13;

  @TempDir static Path folder;

  private static FarServer far;
  private static Dj owner;
  private static Dj other;
  private static UUID narrow;
  private static UUID wide;
  private static UUID theirs;

  private final String mark = UUID.randomUUID().toString();

  @BeforeAll
  static void upload() throws IOException {
    far = new FarServer();
    owner = Dj.join(PRODUCT);
    other = Dj.join(PRODUCT);
    String[] tags = {"-b:a", "64k", "-metadata", "title=Night Drive", "-metadata", "artist=Nova"};
    narrow = owner.upload(Sounds.tone(folder.resolve("narrow.mp3"), SHORT_SECONDS, tags));
    wide =
        owner.upload(
            Sounds.tone(folder.resolve("wide.flac"), LONG_SECONDS, "-ar", "48000", "-ac", "2"));
    theirs = other.upload(Sounds.tone(folder.resolve("theirs.mp3"), 2, "-b:a", "64k"));
    owner.awaitReady(narrow);
    owner.awaitReady(wide);
  }

  @AfterAll
  static void close() {
    far.close();
  }

  @Test
  void everybody_sees_public_playlists_and_only_the_owner_private_ones() {
    Mixtape open = Mixtape.of(owner, Map.of("title", mark));
    Mixtape closed = Mixtape.of(owner, Map.of("title", mark, "visibility", "private"));
    closed.add("Hidden", narrow);

    PRODUCT.anonymous().get(open.path()).require(200);
    for (String path : List.of(closed.path(), closed.tracksPath(), closed.page())) {
      PRODUCT.anonymous().get(path).require(404);
      other.api().get(path).require(404);
      owner.api().get(path).require(200);
      PRODUCT.administrator().get(path).require(200);
    }
    PRODUCT.anonymous().get(closed.page() + "/master.m3u8").require(401);
    other.api().get(closed.page() + "/master.m3u8").require(404);
    assertThat(ids(PRODUCT.anonymous().get(PLAYLISTS + "?q=" + mark))).containsExactly(open.id());
    assertThat(ids(owner.api().get(PLAYLISTS + "?mine=true&q=" + mark)))
        .containsExactly(closed.id(), open.id());
  }

  @Test
  void a_token_opens_a_private_playlist_and_all_that_is_heard_of_it() {
    Mixtape closed = Mixtape.of(owner, Map.of("visibility", "private"));
    closed.add("Hidden", narrow);
    String tokens = closed.path() + "/tokens";
    Map<String, String> wish = Map.of("expires_at", Instant.now().plusSeconds(600).toString());
    other.api().post(tokens, wish).require(404);
    JsonNode made = owner.api().post(tokens, wish).require(201).json();
    String query = "?token=" + made.path("token").asText();
    Api guest = PRODUCT.anonymous();

    guest.get(closed.path() + query).require(200);
    guest.get(closed.tracksPath() + query).require(200);
    String master = guest.get(closed.page() + "/master.m3u8" + query).require(200).text();
    String quality = closed.page() + "/" + addresses(master).get(0);
    String segment = addresses(guest.get(quality).require(200).text()).get(0);
    guest.get(closed.page() + "/" + segment).require(200);
    guest.get(closed.page() + "/" + segment.replaceAll("&token=.*", "")).require(401);

    owner.api().delete(tokens + "/" + made.path("stream_token_id").asText()).require(204);
    guest.get(closed.path() + query).require(404);
    guest.get(closed.page() + "/" + segment).require(404);
  }

  @Test
  void a_sold_playlist_is_known_to_everybody_and_heard_by_who_has_bought_it() {
    Mixtape sold = Mixtape.of(owner, Map.of("monetization_enabled", true));
    sold.add("Dear", wide);

    JsonNode track = PRODUCT.anonymous().get(sold.tracksPath()).require(200).json().at("/items/0");
    assertThat(track.path("title").asText()).isEqualTo("Dear");
    assertThat(track.path("hls_url").asText("")).isIn("", "null");
    for (String file : List.of("master.m3u8", "256k.m3u8", "playlist.m3u", "playlist.xspf")) {
      Answer refused = PRODUCT.anonymous().get(sold.page() + "/" + file).require(402);
      assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
      assertThat(refused.json().path("type").asText()).endsWith("payment-required");
      owner.api().get(sold.page() + "/" + file).require(200);
    }
    other.api().get("/media/" + wide + "/master.m3u8").require(404);
  }

  @Test
  void an_upload_of_a_public_playlist_can_be_played_by_everybody() {
    Dj dj = Dj.join(PRODUCT);
    UUID upload = dj.upload(Sounds.tone(folder.resolve("opened.mp3"), 2, "-b:a", "64k"));
    Mixtape tape = Mixtape.of(dj, Map.of("visibility", "private"));
    String track = tape.add("Soon", upload);
    JsonNode ready = dj.awaitReady(upload);
    String media = "/media/" + upload + "/master.m3u8";

    PRODUCT.anonymous().get(media).require(401);
    dj.api().patch(tape.path(), Map.of("visibility", "public"), "*").require(200);
    PRODUCT.anonymous().get(media).require(200);
    dj.api().delete(tape.tracksPath() + "/" + track).require(204);
    PRODUCT.anonymous().get(media).require(401);
    assertThat(ready.path("duration_seconds").asDouble()).isPositive();
  }

  @Test
  void a_track_is_called_and_as_long_as_its_upload_unless_its_dj_says_otherwise() {
    Mixtape tape = Mixtape.of(owner, Map.of());

    JsonNode filled = tape.tryAdd(Map.of("upload_id", narrow)).require(201).json();
    JsonNode named = tape.tryAdd(Map.of("upload_id", wide, "title", "Mine", "artist", "Me")).json();

    assertThat(filled.path("title").asText()).isEqualTo("Night Drive");
    assertThat(filled.path("artist").asText()).isEqualTo("Nova");
    assertThat(filled.path("duration_seconds").asInt()).isEqualTo(SHORT_SECONDS);
    assertThat(named.path("title").asText()).isEqualTo("Mine");
    assertThat(named.path("duration_seconds").asInt()).isEqualTo(LONG_SECONDS);
    String path = tape.tracksPath() + "/" + named.path("track_id").asText();
    Map<String, Object> cleared = new HashMap<>();
    cleared.put("title", null);
    JsonNode renamed = owner.api().patch(path, cleared, "*").require(200).json();
    assertThat(renamed.path("title").asText()).isEqualTo("wide");
    assertThat(renamed.path("artist").asText()).isEqualTo("Me");
    owner.api().patch(path, Map.of("title", "late"), "\"0\"").require(412);
  }

  @Test
  void sound_elsewhere_is_looked_at_first_and_its_length_is_read() throws IOException {
    Mixtape tape = Mixtape.of(owner, Map.of());
    Path mp3 = Sounds.tone(folder.resolve("far away.mp3"), 5, "-b:a", "64k");
    Path m4a = Sounds.tone(folder.resolve("far.m4a"), 9, "-b:a", "64k");

    String url = far.show("far_away.mp3", "audio/mpeg", mp3);
    JsonNode first = tape.tryAdd(Map.of("url", url)).require(201).json();
    JsonNode second =
        tape.tryAdd(Map.of("url", far.show("far.m4a", "audio/mp4", m4a))).require(201).json();

    assertThat(first.path("title").asText()).isEqualTo("far away");
    assertThat(first.path("duration_seconds").asInt()).isEqualTo(5);
    assertThat(first.path("playable").asBoolean()).isTrue();
    assertThat(second.path("duration_seconds").asInt()).isEqualTo(9);
    refuse(tape, far.show("page.mp3", "text/html", html()), "url", "media_type");
    refuse(tape, far.show("liar.mp3", "audio/mpeg", html()), "url", "media_type");
    refuse(
        tape,
        far.show("list", "audio/x-mpegurl", "#EXTM3U".getBytes(StandardCharsets.UTF_8)),
        "url",
        "media_type");
    refuse(tape, far.address("gone.mp3"), "url", "reachable");
    refuse(tape, url.replace("localhost", "127.0.0.1"), "url", "public_address");
    refuse(tape, "http://169.254.169.254/latest/meta-data/", "url", "public_address");
    refuse(tape, "file:///etc/passwd", "url", "url");
    refuse(tape, far.show("odd", "audio/unheard-of", new byte[9]), "duration_seconds", "required");
    tape.tryAdd(Map.of("url", far.address("odd"), "duration_seconds", 60)).require(201);
  }

  @Test
  void sound_elsewhere_that_is_gone_is_marked_and_stays() throws IOException {
    Mixtape tape = Mixtape.of(owner, Map.of());
    Path mp3 = Sounds.tone(folder.resolve("mortal.mp3"), 2, "-b:a", "64k");
    String name = mark + ".mp3";
    String track = tape.add(Map.of("url", far.show(name, "audio/mpeg", mp3)));
    String check = tape.tracksPath() + "/" + track + "/check";

    far.takeDown(name);
    JsonNode gone = owner.api().post(check).require(200).json();

    assertThat(gone.path("dead_since").asText()).startsWith("20");
    assertThat(gone.path("playable").asBoolean()).isFalse();
    assertThat(tape.titles()).containsExactly(mark);
    assertThat(PRODUCT.anonymous().get(tape.page() + "/playlist.m3u").text()).doesNotContain(name);
    far.show(name, "audio/mpeg", mp3);
    assertThat(owner.api().post(check).require(200).json().path("playable").asBoolean()).isTrue();
    owner.api().post(tape.tracksPath() + "/" + tape.add("Here", narrow) + "/check").require(409);
  }

  @Test
  void the_order_names_each_track_once() {
    Mixtape tape = Mixtape.of(owner, Map.of());
    List<String> ids = new ArrayList<>();
    List.of("A", "B", "C").forEach(title -> ids.add(tape.add(title, narrow)));
    String before = tape.etag();

    List<String> turned = new ArrayList<>(ids);
    Collections.reverse(turned);
    assertThat(order(tape, turned, before).require(200).json().at("/items/0/title").asText())
        .isEqualTo("C");
    assertThat(tape.titles()).containsExactly("C", "B", "A");

    assertClash(order(tape, ids.subList(0, 2), ""), "complete");
    assertClash(order(tape, plus(ids, UUID.randomUUID().toString()), ""), "known");
    assertBroken(order(tape, plus(ids, ids.get(0)), ""), "track_ids", "unique");
    order(tape, ids, before).require(412);
    assertBroken(put(tape, "{}"), "track_ids", "required");
    put(tape, "{\"track_ids\":[").require(400);
    assertBroken(put(tape, "{\"track_ids\":[\"x\"]}"), "track_ids.0", "format");
    assertThat(tape.titles()).containsExactly("C", "B", "A");
  }

  @Test
  void one_track_is_moved_behind_another() {
    Mixtape tape = Mixtape.of(owner, Map.of());
    String a = tape.add("A", narrow);
    String b = tape.add("B", narrow);
    String c = tape.add(Map.of("title", "C", "upload_id", narrow, "position", 0));

    assertThat(tape.titles()).containsExactly("C", "A", "B");
    move(tape, c, b).require(200);
    assertThat(tape.titles()).containsExactly("A", "B", "C");
    move(tape, b, null).require(200);
    assertThat(tape.titles()).containsExactly("B", "A", "C");
    move(tape, b, UUID.randomUUID().toString()).require(409);
    move(tape, UUID.randomUUID().toString(), a).require(404);
    owner.api().delete(tape.tracksPath() + "/" + a).require(204);
    assertThat(tape.titles()).containsExactly("B", "C");
    owner.api().post(tape.tracksPath() + "/" + a + "/restore").require(200);
    owner.api().post(tape.tracksPath() + "/" + a + "/restore").require(409);
    assertThat(tape.titles()).containsExactly("B", "A", "C");
    assertBroken(tape.tryAdd(Map.of("upload_id", narrow, "position", 9)), "position", "range");
  }

  @Test
  void those_who_change_a_playlist_at_once_lose_no_track() {
    Mixtape tape = Mixtape.of(owner, Map.of());
    List<String> ids = new ArrayList<>();
    IntStream.range(0, 6).forEach(i -> ids.add(tape.add("T" + i, narrow)));

    List<CompletableFuture<Answer>> all = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      int turn = i;
      all.add(
          CompletableFuture.supplyAsync(
              () ->
                  tape.tryAdd(Map.of("title", "N" + turn, "upload_id", narrow, "position", turn))));
      all.add(
          CompletableFuture.supplyAsync(() -> move(tape, ids.get(turn), ids.get((turn + 3) % 6))));
      all.add(CompletableFuture.supplyAsync(() -> order(tape, ids, "")));
    }
    List<Integer> answers = all.stream().map(CompletableFuture::join).map(Answer::status).toList();

    assertThat(answers).allMatch(status -> Set.of(200, 201, 409).contains(status));
    assertThat(new TreeSet<>(tape.titles()))
        .containsExactly("N0", "N1", "N2", "N3", "N4", "N5", "T0", "T1", "T2", "T3", "T4", "T5");
    JsonNode items = owner.api().get(tape.tracksPath()).json().path("items");
    assertThat(IntStream.range(0, 12).map(i -> items.path(i).path("position").asInt()))
        .containsExactly(IntStream.range(0, 12).boxed().toArray(Integer[]::new));
  }

  @Test
  void its_uploads_are_heard_as_one_in_every_quality_that_one_of_them_has() {
    Mixtape tape = Mixtape.of(owner, Map.of());
    tape.add("Short", narrow);
    tape.add("Long", wide);
    tape.add("Short again", narrow);
    Api guest = PRODUCT.anonymous();

    Answer master = guest.get(tape.page() + "/master.m3u8").require(200);

    assertThat(master.header("Content-Type")).startsWith("application/vnd.apple.mpegurl");
    assertThat(addresses(master.text()))
        .extracting(address -> address.replaceFirst("\\?.*", ""))
        .containsExactly("64k.m3u8", "128k.m3u8", "256k.m3u8");
    assertThat(addresses(master.text())).allMatch(address -> address.contains("?session="));
    for (String quality : addresses(master.text())) {
      String playlist = guest.get(tape.page() + "/" + quality).require(200).text();
      assertThat(playlist.split("#EXT-X-DISCONTINUITY\n", -1)).hasSize(3);
      long samples = Sounds.samples(PRODUCT.at(tape.page() + "/" + quality).toString(), "");
      assertThat((double) samples / SAMPLE_RATE)
          .isCloseTo(2 * SHORT_SECONDS + LONG_SECONDS, within(0.2));
    }
    guest.get(tape.page() + "/320k.m3u8").require(404);
    guest.get(tape.page() + "/" + UUID.randomUUID() + "/aac/64k/00000.aac").require(404);
    Mixtape empty = Mixtape.of(owner, Map.of());
    guest.get(empty.page() + "/master.m3u8").require(404);
  }

  @Test
  void other_players_get_all_tracks_those_elsewhere_as_they_are() throws IOException {
    Mixtape tape = Mixtape.of(owner, Map.of("title", "One & <two>"));
    Path mp3 = Sounds.tone(folder.resolve("elsewhere.mp3"), 3, "-b:a", "64k");
    String url = far.show("elsewhere.mp3", "audio/mpeg", mp3);
    tape.add(Map.of("url", url, "title", "Far <3", "artist", "Somebody"));
    String here = tape.add("Here", narrow);

    Answer m3u = PRODUCT.anonymous().get(tape.page() + "/playlist.m3u").require(200);
    Answer xspf = PRODUCT.anonymous().get(tape.page() + "/playlist.xspf").require(200);

    assertThat(m3u.text())
        .contains("#EXTINF:3,Somebody - Far <3\n" + url + "\n", "#EXTINF:7,Nova - Here\n")
        .contains(tape.page() + "/" + here + "/master.m3u8\n");
    assertThat(xspf.header("Content-Type")).startsWith("application/xspf+xml");
    assertThat(xspf.text())
        .contains("<title>One &amp; &lt;two&gt;</title>", "<duration>3000</duration>")
        .contains("<location>" + url + "</location>");
    String single = tape.page() + "/" + here + "/master.m3u8";
    assertThat(Sounds.samples(PRODUCT.at(single).toString(), "") / SAMPLE_RATE)
        .isEqualTo(SHORT_SECONDS);
  }

  @Test
  void nobody_changes_anothers_or_takes_their_uploads() {
    Mixtape tape = Mixtape.of(owner, Map.of());
    String track = tape.path() + "/tracks/" + tape.add("Mine", narrow);

    other.api().patch(tape.path(), Map.of("title", "x"), "*").require(404);
    other.api().delete(tape.path()).require(404);
    other.api().post(tape.tracksPath(), Map.of("upload_id", theirs)).require(404);
    other.api().patch(track, Map.of("title", "x"), "*").require(404);
    other.api().delete(track).require(404);
    other.api().post(track + "/move", Map.of()).require(404);
    other.api().post(track + "/check").require(404);
    other.api().get(tape.tracksPath() + "?deleted=true").require(404);
    assertBroken(tape.tryAdd(Map.of("upload_id", theirs)), "upload_id", "own");
    assertBroken(
        owner.api().patch(tape.path(), Map.of("cover_upload_id", theirs), "*"),
        "cover_upload_id",
        "cover");
    assertBroken(
        tape.tryAdd(Map.of("upload_id", narrow, "url", "https://example.org/a.mp3")),
        "url",
        "exclusive");
    assertBroken(tape.tryAdd(Map.of("title", "Nothing")), "upload_id", "required");
    assertThat(tape.titles()).containsExactly("Mine");
  }

  @ParameterizedTest
  @CsvSource({
    "title, '', title, required",
    "visibility, hidden, visibility, one_of",
    "cover_upload_id, none, cover_upload_id, format",
    "colour, red, colour, unknown"
  })
  void a_field_that_breaks_its_rule_is_named(
      String field, String value, String named, String rule) {
    Map<String, Object> body = new HashMap<>(Map.of("title", "Fine"));
    body.put(field, value);
    assertBroken(owner.api().post(PLAYLISTS, body), named, rule);
  }

  @Test
  void a_playlist_is_changed_deleted_and_brought_back() {
    Mixtape tape = Mixtape.of(owner, Map.of("description", "Slow"));
    tape.add("A", narrow);
    String etag = owner.api().get(tape.path()).header("ETag");

    JsonNode changed =
        owner.api().patch(tape.path(), Map.of("title", mark), etag).require(200).json();
    assertThat(changed.path("description").asText()).isEqualTo("Slow");
    assertThat(changed.path("track_count").asInt()).isEqualTo(1);
    owner.api().patch(tape.path(), Map.of("title", "late"), etag).require(412);
    send("PATCH", tape.path(), "application/merge-patch+json", "{").require(400);
    send("POST", PLAYLISTS, "text/plain", "x").require(415);

    owner.api().delete(tape.path()).require(204);
    owner.api().get(tape.path()).require(404);
    PRODUCT.anonymous().get(tape.page() + "/master.m3u8").require(401);
    tape.tryAdd(Map.of("upload_id", narrow)).require(404);
    assertThat(ids(owner.api().get(PLAYLISTS + "?mine=true&deleted=true&q=" + mark)))
        .containsExactly(tape.id());
    assertBroken(PRODUCT.anonymous().get(PLAYLISTS + "?deleted=true"), "deleted", "own");
    owner.api().post(tape.path() + "/restore").require(200);
    owner.api().post(tape.path() + "/restore").require(409);
    assertThat(tape.titles()).containsExactly("A");
  }

  @Test
  void a_repeated_request_adds_one_track() {
    Mixtape tape = Mixtape.of(owner, Map.of());

    for (int i = 0; i < 2; i++) {
      owner
          .api()
          .send(
              owner
                  .api()
                  .request(tape.tracksPath())
                  .header("Content-Type", "application/json")
                  .header("Idempotency-Key", mark)
                  .POST(BodyPublishers.ofString("{\"upload_id\":\"" + narrow + "\"}")))
          .require(201);
    }
    assertThat(tape.titles()).containsExactly("Night Drive");
  }

  @Test
  void its_page_tells_search_engines_what_it_is() {
    Mixtape tape = Mixtape.of(owner, Map.of("title", "</script>" + mark));
    tape.add("Opener", narrow);

    String page = PRODUCT.anonymous().get(tape.page()).require(200).text();

    assertThat(page)
        .contains("music.playlist", "\"@type\":\"MusicPlaylist\"", "Opener", "&lt;/script&gt;")
        .doesNotContain("</script>" + mark);
    assertThat(PRODUCT.anonymous().get("/playlists?q=" + mark).require(200).text())
        .contains(tape.page());
    assertThat(
            PRODUCT
                .anonymous()
                .get("/embed" + tape.page())
                .require(200)
                .header("Content-Security-Policy"))
        .contains("frame-ancestors *");
  }

  private static byte[] html() {
    return "\n<!DOCTYPE html><title>No</title>".getBytes(StandardCharsets.UTF_8);
  }

  private static void refuse(Mixtape tape, String url, String field, String rule) {
    assertBroken(tape.tryAdd(Map.of("url", url)), field, rule);
  }

  private static Answer move(Mixtape tape, String track, @Nullable String after) {
    Map<String, Object> body = new HashMap<>();
    body.put("after", after);
    return tape.owner().api().post(tape.tracksPath() + "/" + track + "/move", body);
  }

  private static Answer order(Mixtape tape, List<String> ids, String etag) {
    String body = "{\"track_ids\":[\"" + String.join("\",\"", ids) + "\"]}";
    return put(tape, body, etag);
  }

  private static Answer put(Mixtape tape, String body) {
    return put(tape, body, "");
  }

  private static Answer put(Mixtape tape, String body, String etag) {
    var request =
        owner
            .api()
            .request(tape.tracksPath() + "/order")
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(body));
    return owner.api().send(etag.isEmpty() ? request : request.header("If-Match", etag));
  }

  private static List<String> plus(List<String> ids, String more) {
    List<String> all = new ArrayList<>(ids);
    all.add(more);
    return all;
  }

  private static List<String> addresses(String playlist) {
    return playlist.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
  }

  private static void assertBroken(Answer answer, String field, String rule) {
    assertError(answer.require(422), field, rule);
  }

  private static void assertClash(Answer answer, String rule) {
    assertError(answer.require(409), "track_ids", rule);
  }

  private static void assertError(Answer answer, String field, String rule) {
    JsonNode error = answer.json().at("/errors/0");
    assertThat(error.path("field").asText()).isEqualTo(field);
    assertThat(error.path("rule").asText()).isEqualTo(rule);
  }

  private static Answer send(String method, String path, String type, String body) {
    return owner
        .api()
        .send(
            owner
                .api()
                .request(path)
                .header("Content-Type", type)
                .method(method, BodyPublishers.ofString(body)));
  }

  private static List<String> ids(Answer page) {
    List<String> ids = new ArrayList<>();
    page.require(200)
        .json()
        .path("items")
        .forEach(item -> ids.add(item.path("playlist_id").asText()));
    return ids;
  }
}
