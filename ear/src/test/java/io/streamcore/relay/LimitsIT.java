package io.streamcore.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.harness.Dj;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.Encoder.Format;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Station;
import io.streamcore.harness.StreamListener;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Limits of a stream that are reached, and encoders that come when they may not. */
@NeedsProgram("ffmpeg")
class LimitsIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();

  private static Dj dj;

  @BeforeAll
  static void join() {
    dj = Dj.join(PRODUCT);
  }

  @Test
  void one_listener_too_many_is_asked_to_come_again_and_may_when_another_leaves() {
    Station station = Station.register(PRODUCT, dj, Map.of("max_listeners", 1));
    try (Encoder encoder = Encoder.ffmpegPut(station.target(), Format.MP3)) {
      awaitState(station, "live");
      try (StreamListener first = StreamListener.join(station.listen()).hear(1)) {
        try (StreamListener second = StreamListener.join(station.listen())) {
          assertThat(second.status()).isEqualTo(503);
          assertThat(second.header("Retry-After")).isNotEmpty();
        }
        assertThat(first.hear(1).faults()).as(encoder.said()).isEmpty();
      }
      station.awaitThat(it -> it.at("/status/listeners").asInt() == 0);
      try (StreamListener third = StreamListener.join(station.listen())) {
        assertThat(third.hear(1).status()).isEqualTo(200);
      }
    } finally {
      station.delete();
    }
  }

  @Test
  void a_source_with_more_bits_than_the_stream_may_have_is_put_out() {
    Station station =
        Station.register(PRODUCT, dj, Map.of("max_bitrate_kbps", 64, "grace_seconds", 0));
    try (Encoder encoder = Encoder.ffmpegPut(station.target(), Format.MP3)) {
      assertThat(encoder.exitCode()).as(encoder.said()).isNotZero();
      awaitState(station, "offline");
    } finally {
      station.delete();
    }
  }

  @Test
  void a_disabled_stream_takes_no_source_and_a_deleted_one_is_unknown() {
    Station station = Station.register(PRODUCT, dj);
    dj.api().post("/api/v1/streams/" + station.streamId() + "/disable").require(200);
    assertThat(refusal(station)).contains("403");
    station.delete();
    assertThat(refusal(station)).containsAnyOf("401", "404");
  }

  private static String refusal(Station station) {
    try (Encoder encoder = Encoder.ffmpegPut(station.target(), Format.MP3)) {
      assertThat(encoder.exitCode()).isNotZero();
      return encoder.said();
    }
  }

  private static void awaitState(Station station, String state) {
    station.awaitThat(it -> it.at("/status/state").asText().equals(state));
  }
}
