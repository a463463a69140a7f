package io.streamcore.podcast;

import io.streamcore.podcast.tag.Checks;
import io.streamcore.problem.Invalid;
import io.streamcore.security.PublicWeb;
import io.streamcore.security.WebAnswer;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facade of a look at sound elsewhere, before an episode points to it: whether it is there,
 * whether it is sound, and how long it is. No transaction waits for a stranger's server.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemoteSounds {

  @Inject private PublicWeb web;

  /**
   * What the server of an address says.
   *
   * @throws Invalid naming {@code media_url} if it is none, not public, not reachable, or no sound
   */
  public RemoteSound look(String url) {
    if (!Checks.isWeb(url) || url.length() > Checks.MAX_URL) {
      throw new Invalid(
          "media_url", "url", "Must be an address that begins with http:// or https://.");
    }
    try {
      RemoteSound sound = ask(url, "HEAD", Map.of());
      // some servers answer HEAD wrongly or not at all
      return sound != null ? sound : known(ask(url, "GET", Map.of("Range", "bytes=0-1")));
    } catch (PublicWeb.PrivateAddress e) {
      throw new Invalid("media_url", "public_address", "Must be an address of the public web.");
    } catch (IOException e) {
      throw new Invalid("media_url", "reachable", "The server there does not answer.");
    }
  }

  private @Nullable RemoteSound ask(String url, String method, Map<String, String> headers)
      throws IOException {
    try (WebAnswer answer = web.ask(method, URI.create(url), headers, new byte[0])) {
      if (!answer.isSuccess()) {
        return null;
      }
      String type = answer.mediaType().orElse("");
      if (!type.startsWith("audio/") && !type.startsWith("video/")) {
        throw new Invalid("media_url", "media_type", "What is there is no sound.");
      }
      return new RemoteSound(url, type, length(answer));
    }
  }

  private static RemoteSound known(@Nullable RemoteSound sound) {
    if (sound == null) {
      throw new Invalid("media_url", "reachable", "There is nothing at this address.");
    }
    return sound;
  }

  /** The length of the whole, also where only a part of it was sent. */
  private static long length(WebAnswer answer) {
    String range = answer.header("content-range").orElse("");
    String length =
        answer.status() == 206
            ? range.substring(range.lastIndexOf('/') + 1)
            : answer.header("content-length").orElse("");
    return length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
  }
}
