package io.streamcore.media.remote;

import io.streamcore.media.sound.FirstBytes;
import io.streamcore.media.sound.SoundLength;
import io.streamcore.problem.Checks;
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
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facade of a look at sound elsewhere, before an episode or a track points to it: whether it is
 * there, whether it is sound, and how long it is. No transaction waits for a stranger's server.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RemoteSounds {

  /** As much of a file as is read at once; pictures of tags that are larger are skipped. */
  private static final int HEAD = 256 << 10;

  // begin with audio/ and name other files
  private static final Set<String> LISTS =
      Set.of("audio/mpegurl", "audio/x-mpegurl", "audio/x-scpls", "audio/scpls");

  @Inject private PublicWeb web;

  /**
   * What the server of an address says.
   *
   * @param field how the address is called in the request
   * @throws Invalid naming the field if it is none, not public, not reachable, or no sound
   */
  public RemoteSound look(String field, String url) {
    return asked(
        field,
        url,
        () -> {
          RemoteSound sound = ask(field, url, "HEAD", Map.of());
          // some servers answer HEAD wrongly or not at all
          return sound != null ? sound : ask(field, url, "GET", Map.of("Range", "bytes=0-1"));
        });
  }

  /**
   * The same of sound alone, and how long it plays, as far as its first and last bytes tell.
   *
   * @throws Invalid also if the bytes are none of a sound
   */
  public RemoteSound measure(String field, String url) {
    return asked(
        field,
        url,
        () -> {
          Part head = part(field, url, 0, HEAD);
          if (head == null) {
            return null;
          }
          if (looksLikeMarkup(head.bytes)) {
            throw noSound(field);
          }
          double seconds = seconds(field, url, head);
          return new RemoteSound(url, head.type, head.total, seconds);
        });
  }

  /** One question to a stranger's server. */
  private interface Question {
    @Nullable RemoteSound ask() throws IOException;
  }

  /** Some bytes of a file. */
  private static final class Part {

    private final String type;
    private final byte[] bytes;
    private final long from;
    private final long total;

    /**
     * What was read.
     *
     * @param from where the bytes begin in the file
     * @param total of the whole file; 0: not known
     */
    private Part(String type, byte[] bytes, long from, long total) {
      this.type = type;
      this.bytes = bytes;
      this.from = from;
      this.total = total;
    }
  }

  private static RemoteSound asked(String field, String url, Question question) {
    if (!Checks.isWeb(url) || url.length() > Checks.MAX_URL) {
      throw new Invalid(field, "url", "Must be an address that begins with http:// or https://.");
    }
    try {
      RemoteSound sound = question.ask();
      if (sound == null) {
        throw new Invalid(field, "reachable", "There is nothing at this address.");
      }
      return sound;
    } catch (PublicWeb.PrivateAddress e) {
      throw new Invalid(field, "public_address", "Must be an address of the public web.");
    } catch (IOException e) {
      throw new Invalid(field, "reachable", "The server there does not answer.");
    }
  }

  private @Nullable RemoteSound ask(
      String field, String url, String method, Map<String, String> headers) throws IOException {
    try (WebAnswer answer = web.ask(method, URI.create(url), headers, new byte[0])) {
      if (!answer.isSuccess()) {
        return null;
      }
      String type = answer.mediaType().orElse("");
      if (!type.startsWith("audio/") && !type.startsWith("video/")) {
        throw noSound(field);
      }
      return new RemoteSound(url, type, length(answer), 0);
    }
  }

  private double seconds(String field, String url, Part head) throws IOException {
    long tag = SoundLength.tagBytes(head.bytes);
    Part sound = tag > HEAD / 2 ? behind(field, url, tag) : head;
    if (sound == null) {
      return 0;
    }
    long skipped = sound.from;
    Optional<Long> from = SoundLength.furtherOn(sound.bytes, sound.total - skipped);
    Part further = from.isEmpty() ? null : behind(field, url, skipped + from.get());
    return SoundLength.seconds(
        sound.bytes, further == null ? new byte[0] : further.bytes, sound.total - skipped);
  }

  /** What begins at that place; null: the server knows no ranges. */
  private @Nullable Part behind(String field, String url, long from) throws IOException {
    Part part = part(field, url, from, HEAD);
    return part == null || part.from != from ? null : part;
  }

  /** Bytes from a place on; from the beginning, where the server knows no ranges. */
  private @Nullable Part part(String field, String url, long from, int length) throws IOException {
    Map<String, String> range = Map.of("Range", "bytes=%d-%d".formatted(from, from + length - 1));
    try (WebAnswer answer = web.ask("GET", URI.create(url), range, new byte[0])) {
      if (!answer.isSuccess()) {
        return null;
      }
      String type = answer.mediaType().orElse("");
      if (!type.startsWith("audio/") || LISTS.contains(type)) {
        throw noSound(field);
      }
      byte[] bytes = answer.body().readNBytes(length);
      return new Part(type, bytes, answer.status() == 206 ? from : 0, length(answer));
    }
  }

  /** Whatever the server calls it. */
  private static boolean looksLikeMarkup(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && Character.isWhitespace(bytes[at])) {
      at++;
    }
    return at < bytes.length && bytes[at] == '<' && FirstBytes.format(bytes).isEmpty();
  }

  private static Invalid noSound(String field) {
    return new Invalid(field, "media_type", "What is there is no sound.");
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
