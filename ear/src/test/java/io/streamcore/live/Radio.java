package io.streamcore.live;

import io.streamcore.ground.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A listener at the relay, who reads no faster than a test wants. */
final class Radio implements AutoCloseable {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  private final HttpResponse<InputStream> answer;

  private Radio(HttpResponse<InputStream> answer) {
    this.answer = answer;
  }

  /** Tunes in, whatever comes of it. */
  static Radio tune(String url) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(20)).build();
    try {
      return new Radio(CLIENT.send(request, BodyHandlers.ofInputStream()));
    } catch (IOException e) {
      throw new AssertionError(url + " was not answered", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  /** The status with which somebody who tunes in is answered. */
  static int statusOf(String url) {
    try (Radio radio = tune(url)) {
      return radio.status();
    }
  }

  int status() {
    return answer.statusCode();
  }

  String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  /** So many bytes of sound, or fewer if it ends before. */
  byte[] hear(int bytes) {
    try {
      return answer.body().readNBytes(bytes);
    } catch (IOException e) {
      throw new AssertionError("the relay broke off", e);
    }
  }

  /** Listens until the relay ends it. */
  void hearOut() {
    try {
      answer.body().transferTo(OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new AssertionError("the relay broke off", e);
    }
  }

  /** What ffprobe says that some sound is, such as {@code mp3,44100,1}. */
  static String formatOf(byte[] sound) {
    try {
      Path file = Files.createTempFile("heard", ".sound");
      try {
        Files.write(file, sound);
        Process probe =
            new ProcessBuilder(
                    new Home(Path.of(System.getProperty("streamcore.home"))).ffprobe().toString(),
                    "-v",
                    "error",
                    "-show_entries",
                    "stream=codec_name,sample_rate,channels",
                    "-of",
                    "csv=p=0",
                    file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(probe.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!probe.waitFor(20, TimeUnit.SECONDS)) {
          throw new AssertionError("ffprobe does not end");
        }
        return said.strip();
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    try {
      answer.body().close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
