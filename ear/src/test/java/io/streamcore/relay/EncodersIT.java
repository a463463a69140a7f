package io.streamcore.relay;

import static org.assertj.core.api.Assertions.assertThat;

import io.streamcore.harness.Dj;
import io.streamcore.harness.Encoder;
import io.streamcore.harness.Encoder.Format;
import io.streamcore.harness.NeedsProgram;
import io.streamcore.harness.Peer;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Station;
import io.streamcore.harness.StreamListener;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real encoders send to the relay, each in its own dialect, and a radio hears whole frames. */
@NeedsProgram({"ffmpeg", "liquidsoap", "curl"})
class EncodersIT {

  private static final RunningProduct PRODUCT = RunningProduct.get();

  private static Dj dj;
  private Station station;

  @BeforeAll
  static void join() {
    dj = Dj.join(PRODUCT);
  }

  @BeforeEach
  void register() {
    station = Station.register(PRODUCT, dj);
  }

  @AfterEach
  void delete() {
    station.delete();
  }

  @ParameterizedTest
  @CsvSource({
    "false, MP3, audio/mpeg, 'MP3 44100 Hz, 2'",
    "true, MP3, audio/mpeg, 'MP3 44100 Hz, 2'",
    "false, AAC, audio/aac, 'AAC 44100 Hz, 2'",
    "true, AAC, audio/aac, 'AAC 44100 Hz, 2'"
  })
  void ffmpeg_sends_by_put_and_by_source(
      boolean legacy, Format format, String mediaType, String kind) {
    String[] name = {"-ice_name", "Evening Tone"};
    try (Encoder encoder = Encoder.ffmpeg(station.target(), format, legacy, 440, name)) {
      awaitLive(encoder);
      try (StreamListener radio = StreamListener.join(station.listen()).hear(3)) {
        assertThat(radio.header("Content-Type")).isEqualTo(mediaType);
        assertThat(radio.header("icy-name")).isEqualTo("Night Shift");
        assertThat(radio.header("icy-metaint")).as("nobody has asked for titles").isEmpty();
        assertThat(radio.kind()).isEqualTo(kind);
        assertThat(radio.faults()).isEmpty();
      }
    }
  }

  @Test
  void liquidsoap_sends_sound_and_titles_as_an_icecast_source() {
    try (Encoder encoder = Encoder.liquidsoapIcecast(station.target(), Format.MP3)) {
      hearTitles(encoder);
    }
  }

  @Test
  void liquidsoap_sends_sound_and_titles_as_a_shoutcast_source() {
    try (Encoder encoder = Encoder.liquidsoapShoutcast(station.target(), Format.MP3)) {
      hearTitles(encoder);
    }
  }

  @Test
  void curl_sends_in_chunks_and_waits_until_it_may() {
    String command =
        "ffmpeg -v error -nostdin -re -f lavfi -i sine=sample_rate=44100 -ac 2 -c:a libmp3lame -b:a 128k -f mp3 -"
            + " | curl -sS -v -T - -H 'Expect: 100-continue' -H 'Content-Type: audio/mpeg' -u 'source:%s' 'http://127.0.0.1:%d%s'"
                .formatted(station.key(), station.target().port(), station.mount());
    try (Peer curl = Peer.start(List.of("sh", "-c", command + " & wait"))) {
      curl.awaitSaid("100 Continue");
      station.awaitThat(it -> it.at("/status/state").asText().equals("live"));
      try (StreamListener radio = StreamListener.join(station.listen()).hear(3)) {
        assertThat(radio.faults()).as("no chunk's head is among the frames").isEmpty();
        assertThat(radio.kind()).isEqualTo("MP3 44100 Hz, 2");
      }
      assertThat(curl.said()).contains("Transfer-Encoding: chunked");
    }
  }

  @ParameterizedTest
  @CsvSource({"VORBIS, vorbis", "OPUS, opus", "FLAC, flac"})
  void who_comes_late_to_ogg_gets_its_headers(Format format, String codec) {
    try (Encoder encoder = Encoder.ffmpegPut(station.target(), format)) {
      awaitLive(encoder);
      try (StreamListener early = StreamListener.join(station.listen())) {
        early.awaitThat(it -> it.bytes() > 10_000);
        String found =
            Peer.run(
                List.of(
                    "ffprobe",
                    "-v",
                    "error",
                    "-show_entries",
                    "stream=codec_name,sample_rate",
                    station.listen().toString()));
        assertThat(found).contains("codec_name=" + codec, "sample_rate=4");
        assertThat(early.header("Content-Type")).isEqualTo("application/ogg");
      }
    }
  }

  @Test
  void encoders_with_a_wrong_key_are_told_so() {
    Encoder.Target target = station.target();
    Encoder.Target wrong =
        new Encoder.Target(target.host(), target.port(), target.mount(), "source", "not-the-key");
    try (Encoder put = Encoder.ffmpegPut(wrong, Format.MP3)) {
      assertThat(put.exitCode()).isNotZero();
      assertThat(put.said()).contains("401");
    }
    assertThat(station.read().at("/status/state").asText()).isEqualTo("offline");
  }

  private void hearTitles(Encoder encoder) {
    awaitLive(encoder);
    try (StreamListener radio = StreamListener.joinWithTitles(station.listen()).hear(1)) {
      encoder.title("Mara Voss", "It's late – Straße");
      radio.hearTitle("Mara Voss - It's late – Straße");
      assertThat(radio.hear(1).faults()).isEmpty();
    }
    assertThat(station.read().at("/status/title").asText())
        .isEqualTo("Mara Voss - It's late – Straße");
  }

  private void awaitLive(Encoder encoder) {
    station.awaitThat(
        it -> {
          assertThat(encoder.isAlive()).as(encoder.said()).isTrue();
          return it.at("/status/state").asText().equals("live");
        });
  }
}
