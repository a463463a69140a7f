package io.streamcore.web.media;

import io.streamcore.problem.Invalid;
import io.streamcore.storage.BoundedInputStream;
import jakarta.ws.rs.BadRequestException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.fileupload2.core.MultipartInput;
import org.apache.commons.fileupload2.core.ParameterParser;
import org.jspecify.annotations.Nullable;

/**
 * A multipart/form-data body (RFC 7578) that is read part by part as it arrives; nothing of a file
 * is kept. For one thread.
 */
final class MultipartForm {

  private static final int MAX_PARTS = 20;
  private static final int MAX_HEADERS = 8 << 10;
  private static final int MAX_TEXT = 8 << 10;

  private final MultipartInput input;
  private int parts;

  private MultipartForm(MultipartInput input) {
    this.input = input;
  }

  /** A part: a text field, or a file that has to be read before the next part. */
  record Part(String name, Optional<String> filename, InputStream body) {

    /**
     * The value of a text field.
     *
     * @throws Invalid if it is longer than any field of a form
     */
    String text() throws IOException {
      byte[] value = new BoundedInputStream(body, MAX_TEXT + 1L).readAllBytes();
      if (value.length > MAX_TEXT) {
        throw new Invalid(name, "max_length", "The field is too long.");
      }
      return new String(value, StandardCharsets.UTF_8);
    }
  }

  /**
   * The form of a request.
   *
   * @param contentType the request's, with the boundary
   * @throws BadRequestException if there is no boundary
   */
  static MultipartForm of(String contentType, InputStream body) throws IOException {
    String boundary = parameters(contentType).get("boundary");
    if (boundary == null || boundary.isEmpty()) {
      throw malformed();
    }
    try {
      return new MultipartForm(
          MultipartInput.builder()
              .setInputStream(body)
              .setBoundary(boundary.getBytes(StandardCharsets.ISO_8859_1))
              .setPartHeaderSizeMax(MAX_HEADERS)
              .get());
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
  }

  /**
   * The next part, or null behind the last.
   *
   * @throws BadRequestException if the body is not such a form, or has too many parts
   */
  @Nullable Part next() throws IOException {
    try {
      if (!toNextPart()) {
        return null;
      }
      if (++parts > MAX_PARTS) {
        throw malformed();
      }
      Map<String, String> disposition = disposition(input.readHeaders());
      String name = disposition.get("name");
      if (name == null) {
        throw malformed();
      }
      return new Part(
          name, Optional.ofNullable(disposition.get("filename")), input.newInputStream());
    } catch (MultipartInput.MalformedStreamException | IllegalArgumentException e) {
      throw malformed();
    }
  }

  private boolean toNextPart() throws IOException {
    if (parts == 0) {
      // RFC 2046, 5.1.1: a multipart body has at least one part
      if (!input.skipPreamble()) {
        throw malformed();
      }
      return true;
    }
    input.discardBodyData();
    return input.readBoundary();
  }

  private static Map<String, String> disposition(String headers) {
    for (String line : headers.lines().toList()) {
      int colon = line.indexOf(':');
      if (colon > 0 && line.substring(0, colon).strip().equalsIgnoreCase("content-disposition")) {
        return parameters(line.substring(colon + 1));
      }
    }
    return Map.of();
  }

  private static Map<String, String> parameters(String header) {
    ParameterParser parser = new ParameterParser();
    parser.setLowerCaseNames(true);
    Map<String, String> parameters = parser.parse(header, ';');
    parameters.values().removeIf(Objects::isNull);
    return parameters;
  }

  private static BadRequestException malformed() {
    return new BadRequestException("not a multipart/form-data body, or one that was cut off");
  }
}
