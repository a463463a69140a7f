package io.streamcore.media;

import java.util.Optional;

/**
 * A picture taken from a file's tags: a JPEG or PNG by its own bytes, whatever the tag says, and of
 * bearable size.
 */
public final class CoverArt {

  /** The largest picture that is kept, in bytes. */
  public static final int MAX_BYTES = 5 << 20;

  private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};

  private final byte[] bytes;
  private final String extension;

  private CoverArt(byte[] bytes, String extension) {
    this.bytes = bytes;
    this.extension = extension;
  }

  /** The picture, or empty if the bytes are none that we keep. */
  public static Optional<CoverArt> of(byte[] bytes) {
    if (bytes.length > MAX_BYTES) {
      return Optional.empty();
    }
    if (startsWith(bytes, JPEG)) {
      return Optional.of(new CoverArt(bytes.clone(), "jpg"));
    }
    if (startsWith(bytes, PNG)) {
      return Optional.of(new CoverArt(bytes.clone(), "png"));
    }
    return Optional.empty();
  }

  public byte[] bytes() {
    return bytes.clone();
  }

  /** {@code jpg} or {@code png}. */
  public String extension() {
    return extension;
  }

  /** {@code image/jpeg} or {@code image/png}. */
  public String contentType() {
    return extension.equals("jpg") ? "image/jpeg" : "image/png";
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length > magic.length
        && java.util.Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }
}
