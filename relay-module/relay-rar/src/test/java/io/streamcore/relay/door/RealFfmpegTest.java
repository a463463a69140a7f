package io.streamcore.relay.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.streamcore.relay.api.MountStatus.State;
import io.streamcore.relay.api.PullFinding;
import io.streamcore.relay.api.PullSource;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.mount.Mount;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real encoder and a real player at the two ends of the relay: the machine's own ffmpeg. */
class RealFfmpegTest {

  private static final Path FFMPEG = Path.of("/usr/bin/ffmpeg");
  private static final Path CURL = Path.of("/usr/bin/curl");

  @TempDir private Path folder;

  @BeforeAll
  static void isThere() {
    if (System.getenv("CI") == null) {
      assumeTrue(Files.isExecutable(FFMPEG), "there is no ffmpeg on this machine");
    }
    assertThat(FFMPEG).isExecutable();
  }

  private Process start(String... arguments) throws IOException {
    List<String> line =
        new ArrayList<>(List.of(FFMPEG.toString(), "-v", "error", "-nostdin", "-y"));
    line.addAll(List.of(arguments));
    Path log = Files.createTempFile(folder, "ffmpeg", ".log");
    return new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(log.toFile()).start();
  }

  /** Sends a tone in real time until it is destroyed. */
  private Process encoder(OpenRelay relay, String codec, String muxer, String... more)
      throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-re", "-f", "lavfi", "-i", "sine=frequency=440:sample_rate=48000", "-ac", "2"));
    arguments.addAll(List.of("-c:a", codec, "-b:a", "128k", "-flush_packets", "1", "-f", muxer));
    arguments.addAll(List.of(more));
    arguments.add("icecast://source:" + OpenRelay.KEY + "@127.0.0.1:" + relay.port() + "/radio");
    return start(arguments.toArray(String[]::new));
  }

  @ParameterizedTest
  @CsvSource({
    "libmp3lame, mp3, audio/mpeg, 0, MP3, 48000",
    "libmp3lame, mp3, audio/mpeg, 1, MP3, 48000",
    "aac, adts, audio/aac, 0, AAC, 48000",
    "libopus, ogg, application/ogg, 0, OGG, 48000",
    "libvorbis, ogg, application/ogg, 1, OGG, 48000",
    "flac, ogg, application/ogg, 0, OGG, 48000",
  })
  void carries_what_a_real_encoder_sends_to_a_real_player(
      String codec, String muxer, String type, int legacy, Format format, int rate)
      throws Exception {
    try (OpenRelay relay = new OpenRelay()) {
      Mount mount = relay.push("/radio");
      Process encoder =
          encoder(relay, codec, muxer, "-content_type", type, "-legacy_icecast", "" + legacy);
      try {
        Sources.awaitLive(relay, "/radio");
        assertThat(mount.status().shape())
            .satisfies(shape -> assertThat(shape.format()).isEqualTo(format))
            .satisfies(shape -> assertThat(shape.sampleRate()).isEqualTo(rate));
        Path heard = folder.resolve("heard.wav");
        Process player =
            start(
                "-xerror",
                "-i",
                "http://127.0.0.1:" + relay.port() + "/radio",
                "-t",
                "2",
                heard.toString());
        assertThat(player.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(player.exitValue()).isZero();
        assertThat(Files.size(heard)).isGreaterThan(2L * rate * 4 - 50_000);
      } finally {
        encoder.destroy();
      }
      Sources.awaitState(relay, "/radio", State.OFFLINE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "."})
  void takes_what_curl_sends_in_chunks(String from) throws Exception {
    assumeTrue(Files.isExecutable(CURL), "there is no curl on this machine");
    try (OpenRelay relay = new OpenRelay()) {
      Mount mount = relay.push("/radio");
      ProcessBuilder tone =
          new ProcessBuilder(
              FFMPEG.toString(),
              "-v",
              "error",
              "-nostdin",
              "-re",
              "-f",
              "lavfi",
              "-i",
              "sine=frequency=440:sample_rate=44100",
              "-c:a",
              "libmp3lame",
              "-b:a",
              "128k",
              "-flush_packets",
              "1",
              "-f",
              "mp3",
              "-");
      ProcessBuilder curl =
          new ProcessBuilder(
              CURL.toString(),
              "-s",
              "-T",
              from,
              "-u",
              "source:" + OpenRelay.KEY,
              "-H",
              "Content-Type: audio/mpeg",
              "http://127.0.0.1:" + relay.port() + "/radio");
      List<Process> both = ProcessBuilder.startPipeline(List.of(tone, curl));
      try {
        Sources.awaitLive(relay, "/radio");
        await().atMost(Duration.ofSeconds(20)).until(() -> mount.status().bytesIn() > 3 * 16_000);
        assertThat(mount.status().kilobitsPerSecond()).isBetween(110, 150);
      } finally {
        both.forEach(Process::destroy);
      }
    }
  }

  @Test
  void pulls_from_another_relay_what_a_real_encoder_sends() throws Exception {
    try (OpenRelay far = new OpenRelay();
        OpenRelay near = new OpenRelay()) {
      far.push("/radio");
      Process encoder = encoder(far, "libmp3lame", "mp3", "-content_type", "audio/mpeg");
      try {
        Sources.awaitLive(far, "/radio");
        URI url = URI.create("http://127.0.0.1:" + far.port() + "/radio.m3u");
        PullSource source = new PullSource(url, null, null, false);
        near.pull("/copy", source);
        Sources.awaitLive(near, "/copy");
        assertThat(near.pulls().test(source)).isInstanceOf(PullFinding.Found.class);
      } finally {
        encoder.destroy();
      }
    }
  }
}
