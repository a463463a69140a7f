package io.streamcore.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.streamcore.harness.Dj;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.Encoder.Format;
import io.streamcore.harness.IcecastServer;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Station;
import io.streamcore.harness.StreamListener;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The relay fetches the sound of a real Icecast, and gets over its death. */
@NeedsProgram({"icecast2", "ffmpeg", "liquidsoap"})
class PullIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final String MOUNT = "/far.mp3";

  @TempDir private Path folder;
  private IcecastServer far;
  private Dj dj;

  @BeforeEach
  void start() {
    far = IcecastServer.start(folder);
    dj = Dj.join(PRODUCT);
  }

  @AfterEach
  void stop() {
    far.close();
  }

  @Test
  void listeners_stay_while_the_far_server_is_killed_and_started_again() {
    Station station = pull(Map.of("grace_seconds", 600));
    try (Encoder before = Encoder.ffmpegPut(far.target(MOUNT), Format.MP3)) {
      far.awaitSource(MOUNT);
      station.awaitThat(it -> state(it).equals("live"));
      try (StreamListener radio = StreamListener.joinWithTitles(station.listenById()).hear(3)) {
        assertThat(before.isAlive()).isTrue();
        far.kill();
        station.awaitThat(it -> state(it).equals("fallback") || state(it).equals("connecting"));
        radio.hear(3);

        far.start();
        try (Encoder after = Encoder.liquidsoapIcecast(far.target(MOUNT), Format.MP3)) {
          far.awaitSource(MOUNT);
          station.awaitThat(it -> state(it).equals("live"));
          after.title("Mara Voss", "Back again");
          radio.hearTitle("Mara Voss - Back again").hear(3);
        }
        assertThat(radio.faults()).isEmpty();
        assertThat(radio.hasEnded()).isFalse();
      }
    } finally {
      station.delete();
    }
  }

  @Test
  void on_demand_it_is_fetched_only_while_somebody_listens() {
    Station station = pull(Map.of("on_demand", true));
    try (Encoder encoder = Encoder.ffmpegPut(far.target(MOUNT), Format.MP3)) {
      far.awaitSource(MOUNT);
      assertThat(far.status()).contains("\"listeners\":0");
      try (StreamListener radio = StreamListener.join(station.listenById()).hear(2)) {
        assertThat(radio.faults()).as(encoder.said()).isEmpty();
        assertThat(far.status()).contains("\"listeners\":1");
      }
    } finally {
      station.delete();
    }
  }

  @Test
  void a_look_at_the_far_server_says_what_is_there_or_why_not() {
    Station station = pull(Map.of("on_demand", true));
    try {
      JsonNode nothing = dj.api().post(test(station)).require(200).json();
      assertThat(nothing.path("usable").asBoolean()).isFalse();
      assertThat(nothing.path("reason").asText()).contains("no such mount");
      try (Encoder encoder =
          Encoder.ffmpegPut(far.target(MOUNT), Format.MP3, "-ice_name", "Far Away")) {
        far.awaitSource(MOUNT);
        JsonNode found = dj.api().post(test(station)).require(200).json();
        assertThat(found.path("usable").asBoolean()).as(encoder.said() + found).isTrue();
        assertThat(found.path("format").asText()).isEqualTo("mp3");
        assertThat(found.path("sample_rate").asInt()).isEqualTo(44_100);
        assertThat(found.path("name").asText()).isEqualTo("Far Away");
      }
    } finally {
      station.delete();
    }
  }

  private Station pull(Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.put("ingest_mode", "pull");
    wish.put("shoutcast_url", "http://127.0.0.1:" + far.port());
    wish.put("mount", MOUNT);
    return Station.register(PRODUCT, dj, wish);
  }

  private static String test(Station station) {
    return "/api/v1/streams/" + station.streamId() + "/test";
  }

  private static String state(JsonNode stream) {
    return stream.at("/status/state").asText();
  }
}
