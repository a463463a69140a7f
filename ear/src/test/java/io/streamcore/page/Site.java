package io.streamcore.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The running product as these tests meet it: where it is, who may enter, what to upload. */
final class Site {

  /** Somebody who can sign in. */
  record Member(String email, String password) {}

  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  private Site() {}

  static URI base() {
    return URI.create(setting("streamcore.test.url", "http://127.0.0.1:8080"));
  }

  static Member administrator() {
    return new Member(
        setting("streamcore.admin.email", "admin@example.org"),
        setting("streamcore.admin.password", "the first admin password"));
  }

  /** A new DJ, made by the administrator, with a password that need not be changed. */
  static Member newDj() {
    Member dj =
        new Member("dj-" + UUID.randomUUID() + "@example.org", "long enough for a disc jockey");
    String token = signIn(administrator());
    String body =
        """
        {"name": "Mara Voss", "email": "%s", "password": "%s", "role": "dj"}"""
            .formatted(dj.email(), dj.password());
    HttpResponse<String> answer = post("/api/v1/users", body, Optional.of(token));
    if (answer.statusCode() != 201) {
      throw new AssertionError("No DJ was made: " + answer.statusCode() + " " + answer.body());
    }
    return dj;
  }

  /** A file of a tone that swells and fades, with a title in its tags. */
  static Path mp3(Path folder, String title, int seconds) throws Exception {
    Path file = folder.resolve(title.replace(' ', '-') + ".mp3");
    Process ffmpeg =
        new ProcessBuilder(
                setting("streamcore.ffmpeg", "ffmpeg"),
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
                file.toString())
            .inheritIO()
            .start();
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

  private static String signIn(Member member) {
    String body =
        """
        {"email": "%s", "password": "%s"}"""
            .formatted(member.email(), member.password());
    HttpResponse<String> answer = post("/api/v1/auth/login", body, Optional.empty());
    Matcher token = TOKEN.matcher(answer.body());
    if (!token.find()) {
      throw new AssertionError("Nobody was signed in: " + answer.statusCode());
    }
    return token.group(1);
  }

  private static HttpResponse<String> post(String path, String body, Optional<String> token) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base().resolve(path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    try {
      return CLIENT.send(request.build(), BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(path + " did not answer", e);
    }
  }

  private static String setting(String name, String otherwise) {
    return System.getProperty(name, otherwise);
  }
}
