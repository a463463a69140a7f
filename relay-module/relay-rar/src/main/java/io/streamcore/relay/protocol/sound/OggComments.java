package io.streamcore.relay.protocol.sound;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The comments of an Ogg stream, as far as they arrived (Vorbis I §5: names and values). */
final class OggComments {

  private final byte[] bytes;
  private final int end;
  private int at;
  private @Nullable String artist;
  private @Nullable String title;

  private OggComments(byte[] bytes, int at, int end) {
    this.bytes = bytes;
    this.at = at;
    this.end = end;
  }

  /** {@code artist - title}, or the one that there is; empty if neither. */
  static Optional<String> title(byte[] bytes, int at, int end) {
    OggComments comments = new OggComments(bytes, at, end);
    comments.read();
    if (comments.title == null) {
      return Optional.ofNullable(comments.artist);
    }
    return Optional.of(
        comments.artist == null ? comments.title : comments.artist + " - " + comments.title);
  }

  private void read() {
    int vendor = length();
    if (vendor < 0) {
      return;
    }
    at += vendor;
    int count = int32();
    for (int i = 0; i < count; i++) {
      int length = length();
      if (length < 0) {
        return;
      }
      take(at, length);
      at += length;
    }
  }

  private void take(int from, int length) {
    String comment = new String(bytes, from, length, StandardCharsets.UTF_8);
    int equals = comment.indexOf('=');
    if (equals < 0 || equals + 1 == comment.length()) {
      return;
    }
    String value = comment.substring(equals + 1);
    switch (comment.substring(0, equals).toUpperCase(Locale.ROOT)) {
      case "ARTIST" -> artist = artist == null ? value : artist;
      case "TITLE" -> title = title == null ? value : title;
      default -> {}
    }
  }

  /** The next length, or -1 if it does not fit what is there. */
  private int length() {
    int length = int32();
    return length < 0 || length > end - at ? -1 : length;
  }

  private int int32() {
    if (end - at < 4) {
      at = end;
      return -1;
    }
    int value = (int) OggPage.INT.get(bytes, at);
    at += 4;
    return value;
  }
}
