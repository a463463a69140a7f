package io.streamcore.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Streams on air: a real encoder feeds them, and listeners hear them at the relay. */
class OnAirIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final int SOME_SOUND = 64_000;

  private static Dj dj;

  @BeforeAll
  static void join() {
    dj = Dj.join(PRODUCT);
  }

  @Test
  void hears_what_a_real_encoder_sends() {
    Station station = Station.register(dj, Map.of());
    try (Encoder encoder = Encoder.feed(station)) {
      JsonNode live = station.awaitState("live");
      try (Radio radio = Radio.tune(station.listenUrl())) {
        byte[] sound = radio.hear(SOME_SOUND);

        assertThat(radio.status()).isEqualTo(200);
        assertThat(radio.header("Content-Type")).isEqualTo("audio/mpeg");
        assertThat(radio.header("icy-name")).isEqualTo("Night Shift");
        assertThat(sound[0]).as("begins with a frame").isEqualTo((byte) 0xff);
        assertThat(Radio.formatOf(sound)).isEqualTo("mp3,44100,1");
        assertThat(station.await(it -> it.at("/status/listeners").asInt() == 1)).isNotNull();
      }
      assertThat(encoder.isSending()).isTrue();
      assertThat(live.at("/status/format").asText()).isEqualTo("mp3");
      assertThat(live.at("/status/sample_rate").asInt()).isEqualTo(44_100);
      assertThat(Instant.parse(live.at("/status/since").asText())).isBefore(Instant.now());
      assertThat(live.path("source_address").asText()).isEqualTo("127.0.0.1");
    }
  }

  @Test
  void shows_and_remembers_titles() throws Exception {
    Station station = Station.register(dj, Map.of());
    try (Encoder encoder = Encoder.feed(station)) {
      station.awaitState("live");

      assertThat(title(station, station.key(), "Mara Voss - Straße")).isEqualTo(200);

      station.await(it -> it.at("/status/title").asText().equals("Mara Voss - Straße"));
      JsonNode broadcast =
          station.awaitBroadcast(it -> it.at("/titles/0/title").asText().startsWith("Mara"));
      assertThat(broadcast.at("/ended_at").isNull()).as("on air").isTrue();
      assertThat(title(station, "not-the-key", "Nonsense")).isEqualTo(401);
      assertThat(encoder.isSending()).isTrue();
    }
    JsonNode over = station.awaitBroadcast(it -> !it.path("ended_at").isNull());
    assertThat(over.path("end_reason").asText()).isEqualTo("closed");
    assertThat(over.path("bitrate").asInt()).isEqualTo(128);
  }

  @Test
  void refuses_a_wrong_key() {
    Station station = Station.register(dj, Map.of());
    try (Encoder encoder = Encoder.feed(station, "not-the-key")) {
      assertThat(encoder.complaint()).contains("401");
    }
    assertThat(station.read().at("/status/state").asText()).isEqualTo("offline");
  }

  @Test
  void takes_the_new_key_after_a_change_and_not_the_old_one() {
    Station station = Station.register(dj, Map.of());
    Answer turned =
        station
            .api()
            .post(station.path() + "/key", Map.of("stream_key", "a whole new key"))
            .require(200);

    assertThat(turned.json().path("stream_key").asText()).isEqualTo("a whole new key");
    try (Encoder old = Encoder.feed(station)) {
      assertThat(old.complaint()).contains("401");
    }
    try (Encoder encoder = Encoder.feed(station, "a%20whole%20new%20key")) {
      station.awaitState("live");
      assertThat(encoder.isSending()).isTrue();
    }
  }

  @Test
  void refuses_a_second_source() {
    Station station = Station.register(dj, Map.of());
    try (Encoder first = Encoder.feed(station)) {
      station.awaitState("live");
      try (Encoder second = Encoder.feed(station)) {
        assertThat(second.complaint()).contains("403");
      }
      assertThat(first.isSending()).isTrue();
    }
  }

  @Test
  void lets_a_second_source_take_over_where_that_is_wanted() {
    Station station = Station.register(dj, Map.of("takeover", true));
    try (Encoder first = Encoder.feed(station)) {
      station.awaitState("live");
      try (Radio radio = Radio.tune(station.listenUrl());
          Encoder second = Encoder.feed(station)) {
        first.complaint();
        radio.hear(SOME_SOUND);

        assertThat(radio.hear(SOME_SOUND)).as("goes on").hasSize(SOME_SOUND);
        assertThat(second.isSending()).isTrue();
        assertThat(station.read().at("/status/state").asText()).isEqualTo("live");
      }
    }
  }

  @Test
  void disabled_lets_nobody_new_in_and_those_inside_stay() {
    Station station = Station.register(dj, Map.of());
    try (Encoder encoder = Encoder.feed(station)) {
      station.awaitState("live");
      try (Radio radio = Radio.tune(station.listenUrl())) {
        radio.hear(SOME_SOUND);
        station.command("disable").require(200);

        assertThat(Radio.statusOf(station.listenUrl())).isNotEqualTo(200);
        assertThat(radio.hear(SOME_SOUND)).hasSize(SOME_SOUND);
        assertThat(encoder.isSending()).isTrue();
      }
      station.command("enable").require(200);
      assertThat(Radio.statusOf(station.listenUrl())).isEqualTo(200);
    }
  }

  @Test
  void ends_source_and_listeners_of_a_deleted_stream() {
    Station station = Station.register(dj, Map.of());
    try (Encoder encoder = Encoder.feed(station)) {
      station.awaitState("live");
      try (Radio radio = Radio.tune(station.listenUrl())) {
        radio.hear(SOME_SOUND);

        station.api().delete(station.path()).require(204);

        radio.hearOut();
        encoder.complaint();
        assertThat(Radio.statusOf(station.listenUrl())).isEqualTo(404);
      }
    }
  }

  @Test
  void puts_a_source_and_a_listener_out() {
    Station station = Station.register(dj, Map.of());
    try (Encoder encoder = Encoder.feed(station)) {
      station.awaitState("live");
      try (Radio radio = Radio.tune(station.listenUrl())) {
        radio.hear(SOME_SOUND);
        JsonNode listener =
            station.api().get(station.path() + "/listeners").require(200).json().at("/items/0");
        assertThat(listener.path("address").asText()).isEqualTo("127.0.0.1");

        String listenerPath =
            station.path() + "/listeners/" + listener.path("listener_id").asLong();
        station.api().delete(listenerPath).require(204);

        radio.hearOut();
        station.api().delete(listenerPath).require(404);
      }
      station.command("kick-source").require(204);
      encoder.complaint();
      station.command("kick-source").require(409);
    }
    JsonNode over = station.awaitBroadcast(it -> !it.path("ended_at").isNull());
    assertThat(over.path("end_reason").asText()).isEqualTo("kicked");
  }

  @Test
  void lets_only_holders_of_a_token_hear_a_private_stream() {
    Station station = Station.register(dj, Map.of("visibility", "private"));
    try (Encoder encoder = Encoder.feed(station)) {
      station.awaitState("live");
      JsonNode token =
          station
              .api()
              .post(
                  station.path() + "/tokens",
                  Map.of(
                      "label",
                      "Press",
                      "expires_at",
                      Instant.now().plus(1, ChronoUnit.HOURS).toString()))
              .require(201)
              .json();
      String open = station.listenUrl() + "?token=" + token.path("token").asText();

      assertThat(Radio.statusOf(station.listenUrl())).isEqualTo(401);
      assertThat(Radio.statusOf(station.listenUrl() + "?token=wrong")).isEqualTo(401);
      assertThat(Radio.statusOf(open)).isEqualTo(200);
      assertThat(Radio.statusOf(station.listenUrl() + "?token=" + station.api().token()))
          .as("the owner, by access token")
          .isEqualTo(200);

      Api elsewhere = PRODUCT.signIn(dj.email(), Dj.PASSWORD);
      try (Radio guest = Radio.tune(open);
          Radio owner = Radio.tune(station.listenUrl() + "?token=" + elsewhere.token())) {
        guest.hear(SOME_SOUND);
        owner.hear(SOME_SOUND);

        String tokenPath = station.path() + "/tokens/" + token.path("stream_token_id").asText();
        station.api().delete(tokenPath).require(204);
        assertThat(Radio.statusOf(open)).isEqualTo(401);
        guest.hearOut();
        assertThat(owner.hear(SOME_SOUND)).as("has a right of his own").hasSize(SOME_SOUND);

        elsewhere.post("/api/v1/auth/logout").require(204);
        owner.hearOut();
      }
      assertThat(encoder.isSending()).isTrue();
    }
  }

  @Test
  void asks_for_payment_at_a_stream_that_is_sold() {
    Station station = Station.register(dj, Map.of("monetization_enabled", true));
    try (Encoder encoder = Encoder.feed(station)) {
      station.awaitState("live");

      assertThat(Radio.statusOf(station.listenUrl())).isEqualTo(402);
      PRODUCT.anonymous().get("/live/" + station.id() + "/master.m3u8").require(402);
      assertThat(encoder.isSending()).isTrue();
    }
  }

  @Test
  void serves_hls_of_the_same_source() {
    Station station = Station.register(dj, Map.of());
    String hls = "/live/" + station.id() + "/";
    Api anybody = PRODUCT.anonymous();
    anybody.get(hls + "master.m3u8").require(404);
    try (Encoder encoder = Encoder.feed(station)) {
      station.awaitState("live");

      Answer master = anybody.get(hls + "master.m3u8").require(200);
      Answer media = anybody.get(hls + "index.m3u8").require(200);
      String segment =
          media.text().lines().filter(it -> !it.startsWith("#")).findFirst().orElse("");
      Answer sound = anybody.get(hls + segment).require(200);

      assertThat(master.text()).contains("CODECS=\"mp4a.40.34\"", "\nindex.m3u8\n");
      assertThat(media.header("Cache-Control")).isEqualTo("no-cache");
      assertThat(media.text()).contains("#EXT-X-PROGRAM-DATE-TIME:");
      assertThat(sound.header("Content-Type")).isEqualTo("audio/mpeg");
      assertThat(sound.header("Cache-Control")).contains("immutable");
      assertThat(Radio.formatOf(sound.bytes())).isEqualTo("mp3,44100,1");
      assertThat(encoder.isSending()).isTrue();
    }
  }

  @Test
  void carries_the_token_of_a_private_stream_through_its_playlists() {
    Station station = Station.register(dj, Map.of("visibility", "private"));
    String hls = "/live/" + station.id() + "/";
    Api anybody = PRODUCT.anonymous();
    String token = invite(station);
    try (Encoder encoder = Encoder.feed(station)) {
      station.awaitState("live");

      anybody.get(hls + "master.m3u8").require(401);
      Answer master = anybody.get(hls + "master.m3u8?token=" + token).require(200);
      String index = master.text().lines().filter(it -> !it.startsWith("#")).findFirst().orElse("");
      Answer media = anybody.get(hls + index).require(200);
      String segment =
          media.text().lines().filter(it -> !it.startsWith("#")).findFirst().orElse("");

      anybody.get(hls + segment).require(200);
      anybody.get(hls + segment.replaceAll("\\?.*", "")).require(401);
      station.api().get(hls + "master.m3u8").require(200);
      assertThat(encoder.isSending()).isTrue();
    }
  }

  private static String invite(Station station) {
    Instant tomorrow = Instant.now().plus(1, ChronoUnit.DAYS);
    return station
        .api()
        .post(station.path() + "/tokens", Map.of("expires_at", tomorrow.toString()))
        .require(201)
        .json()
        .path("token")
        .asText();
  }

  private static int title(Station station, String key, String title) throws Exception {
    URI relay = URI.create(station.listenUrl());
    String credentials =
        Base64.getEncoder().encodeToString(("source:" + key).getBytes(StandardCharsets.UTF_8));
    URI address =
        new URI(
            "http",
            relay.getAuthority(),
            "/admin/metadata",
            "mount=%s&mode=updinfo&charset=UTF-8&song=%s".formatted(station.mount(), title),
            null);
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address.toASCIIString()))
            .header("Authorization", "Basic " + credentials)
            .build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode();
  }
}
