package io.streamcore.page;

import io.streamcore.harness.RunningProduct;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The running product as a visitor meets it: where it is, who may enter, what to upload. */
final class Site {

  /** Somebody who can sign in. */
  record Member(String email, String password) {}

  private Site() {}

  static URI base() {
    return RunningProduct.get().page();
  }

  /** The same by TLS, with a certificate that nobody knows. */
  static URI secure() {
    return URI.create("https://localhost:" + RunningProduct.get().copy().ports().https());
  }

  static Member administrator() {
    return new Member(RunningProduct.ADMIN_EMAIL, RunningProduct.ADMIN_PASSWORD);
  }

  /** A new DJ, made by the administrator. */
  static Member newDj() {
    Member dj =
        new Member("dj-" + UUID.randomUUID() + "@example.org", "plum-harbour-violin-47-orbit");
    RunningProduct.get()
        .administrator()
        .post(
            "/api/v1/users",
            Map.of(
                "name", "Mara Voss", "email", dj.email(), "password", dj.password(), "role", "dj"))
        .require(201);
    return dj;
  }

  /** A file of a tone that swells and fades, with a title in its tags. */
  static Path mp3(Path folder, String title, int seconds) throws Exception {
    Path file = folder.resolve(title.replace(' ', '-') + ".mp3");
    List<String> command =
        List.of(
            Path.of(System.getProperty("streamcore.home"), "wildfly-config/target/ffmpeg/ffmpeg")
                .toString(),
            "-v",
            "error",
            "-nostdin",
            "-f",
            "lavfi",
            "-i",
            "sine=frequency=220:sample_rate=44100:duration=" + seconds,
            "-af",
            "tremolo=f=0.3:d=0.8",
            "-metadata",
            "title=" + title,
            "-c:a",
            "libmp3lame",
            "-b:a",
            "192k",
            file.toString());
    Process ffmpeg = new ProcessBuilder(command).inheritIO().start();
    if (!ffmpeg.waitFor(60, TimeUnit.SECONDS) || ffmpeg.exitValue() != 0) {
      throw new AssertionError("ffmpeg made no MP3");
    }
    return file;
  }

  static Path renamedZip(Path folder) throws IOException {
    Path file = folder.resolve("not-a-song.mp3");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write(new byte[2048]);
    }
    return file;
  }
}
