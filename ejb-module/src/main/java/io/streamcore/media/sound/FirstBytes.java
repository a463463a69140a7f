package io.streamcore.media.sound;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A first look at a file that is still arriving: cheap, and only good for turning away what is
 * certainly no sound. Whether a file can be played, the probe tells.
 */
public final class FirstBytes {

  /** As much of a file as is looked at. */
  public static final int LENGTH = 1 << 16;

  /** Frames that must follow each other where the file does not begin with one. */
  private static final int CHAIN = 3;

  private static final int ID3_HEAD = 10;
  private static final int ID3 = 0x494433;
  private static final int RIFF = 0x52494646;
  private static final int RF64 = 0x52463634;
  private static final int WAVE = 0x57415645;
  private static final int FLAC = 0x664C6143;
  private static final int OGGS = 0x4F676753;
  private static final int FTYP = 0x66747970;

  private FirstBytes() {}

  /**
   * The format that a file seems to have.
   *
   * @param head its first {@value #LENGTH} bytes, or all if it is shorter
   */
  public static Optional<SoundFormat> format(byte[] head) {
    ByteBuffer data = ByteBuffer.wrap(head);
    int at = id3Length(data);
    if (at > 0 && at + FrameSyntax.HEAD > data.limit()) {
      // A tag larger than the head, mostly for its cover. In front of sound it means MP3.
      return Optional.of(SoundFormat.MP3);
    }
    SoundFormat container = container(data, at);
    return container != null ? Optional.of(container) : frames(data, at);
  }

  private static @Nullable SoundFormat container(ByteBuffer data, int at) {
    if (data.limit() - at < 12) {
      return null;
    }
    int first = data.getInt(at);
    if ((first == RIFF || first == RF64) && data.getInt(at + 8) == WAVE) {
      return SoundFormat.WAV;
    }
    if (first == FLAC) {
      return SoundFormat.FLAC;
    }
    if (first == OGGS) {
      return SoundFormat.OGG;
    }
    return data.getInt(at + 4) == FTYP ? SoundFormat.M4A : null;
  }

  private static Optional<SoundFormat> frames(ByteBuffer data, int from) {
    for (int at = from; at + FrameSyntax.HEAD <= data.limit(); at++) {
      if (data.get(at) != (byte) 0xFF) {
        continue;
      }
      if (chain(data, at, FrameSyntax.MP3)) {
        return Optional.of(SoundFormat.MP3);
      }
      if (chain(data, at, FrameSyntax.ADTS)) {
        return Optional.of(SoundFormat.AAC);
      }
    }
    return Optional.empty();
  }

  private static boolean chain(ByteBuffer data, int from, FrameSyntax syntax) {
    FrameHeader first = syntax.parse(data, from);
    int at = from;
    for (int i = 0; i < CHAIN; i++) {
      if (at + FrameSyntax.HEAD > data.limit()) {
        return i > 1; // the file ends here, or what we see of it; one head alone may be chance
      }
      FrameHeader header = syntax.parse(data, at);
      if (first == null || header == null || !header.follows(first)) {
        return false;
      }
      at += header.length();
    }
    return true;
  }

  /** The size of an ID3v2 tag (id3.org/id3v2.4.0-structure, 3.1) at the start, or 0. */
  private static int id3Length(ByteBuffer data) {
    if (data.limit() < ID3_HEAD || data.getInt(0) >>> 8 != ID3) {
      return 0;
    }
    int body = 0;
    for (int i = 6; i < ID3_HEAD; i++) {
      body = (body << 7) | (data.get(i) & 0x7F);
    }
    return ID3_HEAD + body;
  }
}
