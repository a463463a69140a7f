package io.streamcore.web.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** What a request asks for, as SHA-256: two requests with the same digest ask for the same. */
final class RequestDigest {

  private RequestDigest() {}

  /**
   * The digest of a request.
   *
   * @param body its bytes, or null if they are not at hand: then their announced length counts
   */
  static String of(ContainerRequestContext request, byte @Nullable [] body) {
    MediaType type = request.getMediaType();
    // without parameters: the boundary of a multipart body is another one in every repeat
    String essence = type == null ? "" : type.getType() + "/" + type.getSubtype();
    MessageDigest digest = sha256();
    digest.update(
        String.join("\n", request.getUriInfo().getRequestUri().toString(), essence, "")
            .getBytes(StandardCharsets.UTF_8));
    digest.update(
        body == null
            ? Long.toString(BodyLength.of(request)).getBytes(StandardCharsets.UTF_8)
            : body);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
