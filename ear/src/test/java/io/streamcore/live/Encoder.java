package io.streamcore.live;

import io.streamcore.ground.Home;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** ffmpeg as a DJ's encoder: sends a tone to a stream, in real time, until it is closed. */
final class Encoder implements AutoCloseable {

  private final Process ffmpeg;

  private Encoder(Process ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** Feeds a stream with MP3 of 128 kbit/s, by Icecast's PUT. */
  static Encoder feed(Station station) {
    return feed(station, station.key());
  }

  /** The same, with a key of its own. */
  static Encoder feed(Station station, String key) {
    String address =
        "icecast://source:%s@%s%s".formatted(key, authority(station.listenUrl()), station.mount());
    List<String> command =
        List.of(
            new Home(Path.of(System.getProperty("streamcore.home"))).ffmpeg().toString(),
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
            "-content_type",
            "audio/mpeg",
            "-f",
            "mp3",
            address);
    try {
      return new Encoder(new ProcessBuilder(command).redirectErrorStream(true).start());
    } catch (IOException e) {
      throw new AssertionError("ffmpeg cannot be run", e);
    }
  }

  private static String authority(String url) {
    return URI.create(url).getAuthority();
  }

  /** What it complained of before it ended; waits for its end. */
  String complaint() {
    try {
      String said = new String(ffmpeg.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!ffmpeg.waitFor(20, TimeUnit.SECONDS)) {
        throw new AssertionError("the encoder goes on");
      }
      return said;
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** Ends it at once, without a word to the relay. */
  void pullThePlug() {
    ffmpeg.destroyForcibly();
  }

  boolean isSending() {
    return ffmpeg.isAlive();
  }

  @Override
  public void close() {
    pullThePlug();
  }
}
