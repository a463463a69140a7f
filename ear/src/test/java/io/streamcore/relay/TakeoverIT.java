package io.streamcore.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.harness.Dj;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.Encoder.Format;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.Peer;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import io.streamcore.harness.Station;
import io.streamcore.harness.StreamListener;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sources come, go and replace each other, and a radio hears one whole frame after the other. */
@NeedsProgram("ffmpeg")
class TakeoverIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();
  private static final Pattern MEAN = Pattern.compile("mean_volume: (-?[\\d.]+|-inf) dB");

  /** ffmpeg's tone has about −21 dB; 16 bits end at −91 dB, where silence is. */
  private static final double AUDIBLE = -50;

  /** Seconds: who joins hears one of the past, and a radio may lag another one behind. */
  private static final double BURST = 3;

  @TempDir private static Path folder;
  private static Dj dj;

  @BeforeAll
  static void join() {
    dj = Dj.join(PRODUCT);
  }

  @Test
  void a_second_source_takes_over_and_silence_bridges_its_absence() {
    inBothFormats(TakeoverIT::takeOver);
  }

  private static void takeOver(Format format) {
    Station station =
        Station.register(
            PRODUCT, dj, Map.of("takeover", true, "grace_seconds", 300, "burst_seconds", 1));
    try (Encoder first = send(station, format, 440)) {
      awaitState(station, "live");
      try (StreamListener radio = StreamListener.join(station.listen()).hear(2)) {
        try (Encoder second = send(station, format, 880)) {
          assertThat(first.exitCode()).as(first.said()).isNotZero();
          radio.hear(2);
          assertThat(second.isAlive()).as(second.said()).isTrue();
          second.kill();
        }
        awaitState(station, "fallback");
        radio.hear(BURST);
        assertThat(loudness(station.listen())).isLessThan(AUDIBLE);

        try (Encoder third = send(station, format, 660)) {
          awaitState(station, "live");
          radio.hear(BURST);
          assertThat(loudness(station.listen())).as(third.said()).isGreaterThan(AUDIBLE);
        }
        assertUnbroken(radio);
      }
    } finally {
      station.delete();
    }
  }

  @Test
  void another_stream_is_heard_while_the_source_is_away() {
    inBothFormats(TakeoverIT::fallBackToAnotherStream);
  }

  private static void fallBackToAnotherStream(Format format) {
    Station other = Station.register(PRODUCT, dj, Map.of("name", "The Other One"));
    Station station =
        Station.register(
            PRODUCT, dj, Map.of("fallback_stream_id", other.streamId(), "burst_seconds", 1));
    try (Encoder steady = send(other, format, 330)) {
      awaitState(other, "live");
      try (Encoder first = send(station, format, 440)) {
        awaitState(station, "live");
        try (StreamListener radio = StreamListener.join(station.listen()).hear(2)) {
          first.kill();
          awaitState(station, "fallback");
          radio.hear(BURST);
          assertThat(loudness(station.listen())).as(steady.said()).isGreaterThan(AUDIBLE);
          try (Encoder back = send(station, format, 660)) {
            awaitState(station, "live");
            radio.hear(2);
            assertThat(back.isAlive()).as(back.said()).isTrue();
          }
          assertUnbroken(radio);
        }
      }
    } finally {
      station.delete();
      other.delete();
    }
  }

  @Test
  void an_upload_is_heard_in_a_loop_while_the_source_is_away() {
    inBothFormats(TakeoverIT::fallBackToAnUpload);
  }

  private static void fallBackToAnUpload(Format format) {
    UUID upload = dj.upload(Sounds.tone(folder.resolve(format + ".mp3"), 3, "-ac", "2"));
    dj.awaitReady(upload);
    Station station =
        Station.register(PRODUCT, dj, Map.of("fallback_upload_id", upload, "burst_seconds", 1));
    try (Encoder first = send(station, format, 440)) {
      awaitState(station, "live");
      try (StreamListener radio = StreamListener.join(station.listen()).hear(2)) {
        first.kill();
        awaitState(station, "fallback");
        // longer than the upload, and than what was sent ahead
        radio.hear(7);
        assertThat(loudness(station.listen())).isGreaterThan(AUDIBLE);
        try (Encoder back = send(station, format, 660)) {
          awaitState(station, "live");
          radio.hear(2);
          assertThat(back.isAlive()).as(back.said()).isTrue();
        }
        assertUnbroken(radio);
      }
    } finally {
      station.delete();
    }
  }

  /** At once: it takes time, but hardly any of the processor's. */
  private static void inBothFormats(Consumer<Format> story) {
    Stream.of(Format.MP3, Format.AAC).parallel().forEach(story);
  }

  private static void assertUnbroken(StreamListener radio) {
    assertThat(radio.faults()).isEmpty();
    assertThat(radio.hasEnded()).as("still connected").isFalse();
  }

  private static Encoder send(Station station, Format format, int hertz) {
    return Encoder.ffmpeg(station.target(), format, false, hertz);
  }

  private static void awaitState(Station station, String state) {
    station.awaitThat(it -> it.at("/status/state").asText().equals(state));
  }

  /** How loud the next seconds are, in dB, as ffmpeg hears them. */
  private static double loudness(URI address) {
    String said =
        Peer.run(
            List.of(
                "ffmpeg",
                "-hide_banner",
                "-nostdin",
                "-nostats",
                "-t",
                "2",
                "-i",
                address.toString(),
                "-af",
                "volumedetect",
                "-f",
                "null",
                "-"));
    Matcher mean = MEAN.matcher(said);
    assertThat(mean.find()).as(said).isTrue();
    return mean.group(1).equals("-inf") ? -91 : Double.parseDouble(mean.group(1));
  }
}
