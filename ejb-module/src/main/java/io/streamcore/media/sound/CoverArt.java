package io.streamcore.media.sound;

import java.nio.file.Path;

/**
 * A picture found in a sound file, of at most {@value #MAX_BYTES} bytes and recognised by its
 * content.
 *
 * @param contentType {@code image/jpeg} or {@code image/png}
 * @param extension {@code jpg} or {@code png}
 */
public record CoverArt(Path file, String contentType, String extension) {

  /** Larger pictures are left where they are. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;
}
