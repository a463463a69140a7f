package io.streamcore.analytics.iab;

/**
 * The tag before the sound of an MP3, which often holds a picture larger than a minute of sound.
 *
 * @see <a href="https://id3.org/id3v2.4.0-structure">ID3v2, section 3.1</a>
 */
public final class Id3Tag {

  /** So many bytes at the beginning of a file tell how long the tag is. */
  public static final int HEADER = 10;

  private static final int FOOTER_FLAG = 0x10;

  private Id3Tag() {}

  /** The length of the tag in bytes, its header included; 0 if the file begins without one. */
  public static long length(byte[] beginning) {
    if (beginning.length < HEADER
        || beginning[0] != 'I'
        || beginning[1] != 'D'
        || beginning[2] != '3') {
      return 0;
    }
    long size = 0;
    for (int i = 6; i < HEADER; i++) {
      if (beginning[i] < 0) {
        return 0; // the size has seven bits in each byte
      }
      size = size << 7 | beginning[i];
    }
    boolean footer = (beginning[5] & FOOTER_FLAG) != 0;
    return HEADER + size + (footer ? HEADER : 0);
  }
}
