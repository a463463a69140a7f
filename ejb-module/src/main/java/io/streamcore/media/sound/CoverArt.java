package io.streamcore.media.sound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

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

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  /** Takes a file for the picture that its first bytes say it is, if it is one that we show. */
  public static Optional<CoverArt> recognise(Path file) throws IOException {
    if (!Files.exists(file) || Files.size(file) > MAX_BYTES) {
      return Optional.empty();
    }
    byte[] head;
    try (InputStream in = Files.newInputStream(file)) {
      head = in.readNBytes(PNG.length);
    }
    if (head.length < PNG.length) {
      return Optional.empty();
    }
    if (Arrays.equals(head, PNG)) {
      return Optional.of(new CoverArt(file, "image/png", "png"));
    }
    return Arrays.equals(head, 0, JPEG.length, JPEG, 0, JPEG.length)
        ? Optional.of(new CoverArt(file, "image/jpeg", "jpg"))
        : Optional.empty();
  }
}
