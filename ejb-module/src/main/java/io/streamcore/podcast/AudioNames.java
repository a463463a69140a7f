package io.streamcore.podcast;

import java.util.Map;

/** How files of sound are called in the addresses of enclosures, by which some apps decide. */
public final class AudioNames {

  private static final Map<String, String> EXTENSIONS =
      Map.of(
          "audio/mpeg", "mp3",
          "audio/mp3", "mp3",
          "audio/aac", "aac",
          "audio/mp4", "m4a",
          "audio/x-m4a", "m4a",
          "audio/wav", "wav",
          "audio/flac", "flac",
          "audio/ogg", "ogg",
          "video/mp4", "mp4");

  private AudioNames() {}

  /** The extension of a media type; of an unknown one that which all apps take. */
  public static String extension(String contentType) {
    return EXTENSIONS.getOrDefault(contentType, "mp3");
  }

  /** The media type as Apple's list of enclosures names it. */
  public static String feedType(String contentType) {
    return contentType.equals("audio/mp4") ? "audio/x-m4a" : contentType;
  }
}
