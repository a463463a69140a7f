package io.streamcore.relay.protocol.source;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The media types that a source may claim. Others are refused before a byte is taken: what a source
 * sends comes back from our address, and must never be a page or a script.
 */
public final class SoundTypes {

  private static final Set<String> TAKEN =
      Set.of(
          "audio/mpeg",
          "audio/mp3",
          "audio/x-mpeg",
          "audio/mpeg3",
          "audio/aac",
          "audio/aacp",
          "audio/x-aac",
          "audio/ogg",
          "application/ogg",
          "application/x-ogg",
          "audio/x-ogg",
          "audio/vorbis",
          "audio/opus",
          "audio/flac",
          "audio/x-flac",
          "application/octet-stream",
          "application/x-www-form-urlencoded");

  private SoundTypes() {}

  /**
   * Whether a source may go on with this type: one of sound, one that tools send when nobody told
   * them (the bytes decide), or none.
   */
  public static boolean accepts(@Nullable String contentType) {
    return contentType == null
        || TAKEN.contains(contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }
}
