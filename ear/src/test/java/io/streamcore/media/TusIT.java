package io.streamcore.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.streamcore.harness.Answer;
import io.streamcore.harness.Dj;
import io.streamcore.harness.RunningProduct;
import io.streamcore.harness.Sounds;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Resumable uploads over a line that breaks. */
class TusIT {

  private static final String TUS = "/api/v1/uploads/tus";

  private final RunningProduct product = RunningProduct.get();
  private final Dj dj = Dj.join(product);

  @Test
  void a_broken_upload_is_resumed_and_arrives_as_it_was_sent(@TempDir Path folder)
      throws Exception {
    byte[] mp3 = Files.readAllBytes(Sounds.tone(folder.resolve("tone.mp3"), 60, "-b:a", "192k"));
    String path = URI.create(announced(mp3.length).require(201).header("Location")).getPath();

    sendAndBreakOff(path, mp3, mp3.length / 2);
    int offset = Integer.parseInt(awaitUnlocked(path).header("Upload-Offset"));
    assertThat(offset).isLessThanOrEqualTo(mp3.length / 2);
    byte[] rest = Arrays.copyOfRange(mp3, offset, mp3.length);
    dj.api()
        .send(
            tus(path)
                .header("Upload-Offset", Integer.toString(offset))
                .header("Content-Type", "application/offset+octet-stream")
                .method("PATCH", BodyPublishers.ofByteArray(rest)))
        .require(204);

    UUID id = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    String sha256 = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(mp3));
    assertThat(dj.awaitReady(id).path("sha256").asText()).isEqualTo(sha256);
  }

  @Test
  void a_file_that_is_too_large_is_refused_before_it_is_sent() {
    announced((2L << 30) + 1).require(413);
  }

  /** The state of the upload once the server has noticed that its line is broken. */
  private Answer awaitUnlocked(String path) {
    return await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () -> dj.api().send(tus(path).method("HEAD", BodyPublishers.noBody())),
            answer -> answer.status() == 204);
  }

  private Answer announced(long bytes) {
    return dj.api()
        .send(tus(TUS).header("Upload-Length", Long.toString(bytes)).POST(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder tus(String path) {
    return dj.api().request(path).header("Tus-Resumable", "1.0.0");
  }

  /** Announces all bytes, sends some, and hangs up. */
  private void sendAndBreakOff(String path, byte[] body, int bytes) throws Exception {
    String head =
        """
        PATCH %s HTTP/1.1
        Host: localhost
        Authorization: Bearer %s
        Tus-Resumable: 1.0.0
        Upload-Offset: 0
        Content-Type: application/offset+octet-stream
        Content-Length: %d

        """
            .formatted(path, dj.api().token(), body.length)
            .replace("\n", "\r\n");
    try (Socket line = new Socket("localhost", product.page().getPort())) {
      OutputStream out = line.getOutputStream();
      out.write(head.getBytes(StandardCharsets.US_ASCII));
      out.write(body, 0, bytes);
      out.flush();
    }
  }
}
