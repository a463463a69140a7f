package io.streamcore.media;

import io.streamcore.harness.Answer;
import io.streamcore.harness.Api;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Upload forms that no browser would send: without a file, or with what belongs in none. */
final class UploadForms {

  static final String UPLOADS = "/api/v1/uploads";

  private static final String BOUNDARY = "between-the-parts";

  private UploadForms() {}

  /** Sends a form of text fields alone. */
  static Answer withoutFile(Api api, Map<String, String> fields) {
    return api.send(request(api, text(fields, "--" + BOUNDARY + "--\r\n")));
  }

  /** Sends the same form with the same key, however often it is called. */
  static Answer keyed(Api api, String key, Path file) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.write(
        text(
            Map.of(),
            """
            --%s\r
            Content-Disposition: form-data; name="file"; filename="%s"\r
            \r
            """
                .formatted(BOUNDARY, file.getFileName())));
    body.write(Files.readAllBytes(file));
    body.write(text(Map.of(), "\r\n--" + BOUNDARY + "--\r\n"));
    return api.send(request(api, body.toByteArray()).header("Idempotency-Key", key));
  }

  /** Sends a body as if it were a form. */
  static Answer malformed(Api api, String contentType, String body) {
    return api.send(
        api.request(UPLOADS)
            .header("Content-Type", contentType)
            .POST(BodyPublishers.ofString(body)));
  }

  private static HttpRequest.Builder request(Api api, byte[] body) {
    return api.request(UPLOADS)
        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
        .POST(BodyPublishers.ofByteArray(body));
  }

  private static byte[] text(Map<String, String> fields, String end) {
    StringBuilder text = new StringBuilder();
    fields.forEach(
        (name, value) ->
            text.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(BOUNDARY, name, value)));
    return text.append(end).toString().getBytes(StandardCharsets.UTF_8);
  }
}
