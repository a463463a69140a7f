package io.streamcore.media.sound;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * What an MP3 encoder's information frame tells of the samples that it added.
 *
 * @param lead samples to drop at the start: the encoder's delay and the decoder's 529
 * @param trail samples to drop at the end
 * @param frames how many frames the encoder wrote, this one not counted; -1 if it does not tell
 */
record Gapless(int lead, int trail, long frames) {

  static final Gapless NONE = new Gapless(0, 0, -1);

  /**
   * The delay of every Layer III decoder: 528 samples of hybrid synthesis and one of its overlap.
   *
   * @see <a href="https://lame.sourceforge.io/tech-FAQ.txt">LAME technical FAQ</a>
   */
  private static final int DECODER_DELAY = 529;

  /** Those whose delay field can be believed; the same that ffmpeg believes. */
  private static final Set<String> ENCODERS = Set.of("LAME", "Lavf", "Lavc");

  private static final int XING_FRAMES = 1;
  private static final int XING_BYTES = 2;
  private static final int XING_TOC = 4;
  private static final int XING_QUALITY = 8;
  private static final int VBRI_AT = 36;

  /**
   * Reads a stream's first frame; empty if it is no information frame but sound.
   *
   * @see <a href="http://gabriel.mp3-tech.org/mp3infotag.html">the LAME tag</a>
   */
  static Optional<Gapless> read(ByteBuffer frame, FrameHeader header) {
    boolean one = header.samples() == 1152;
    int sideInformation = header.channels() == 1 ? (one ? 17 : 9) : (one ? 32 : 17);
    String name = text(frame, 4 + sideInformation);
    if (name.equals("Xing") || name.equals("Info")) {
      return Optional.of(xing(frame, 4 + sideInformation + 4));
    }
    return text(frame, VBRI_AT).equals("VBRI") ? Optional.of(NONE) : Optional.empty();
  }

  private static Gapless xing(ByteBuffer frame, int at) {
    if (at + 8 > frame.limit()) {
      return NONE;
    }
    int flags = frame.getInt(at);
    long frames = (flags & XING_FRAMES) != 0 ? frame.getInt(at + 4) & 0xFFFF_FFFFL : -1;
    int encoder =
        at
            + 4
            + ((flags & XING_FRAMES) != 0 ? 4 : 0)
            + ((flags & XING_BYTES) != 0 ? 4 : 0)
            + ((flags & XING_TOC) != 0 ? 100 : 0)
            + ((flags & XING_QUALITY) != 0 ? 4 : 0);
    if (encoder + 24 > frame.limit() || !ENCODERS.contains(text(frame, encoder))) {
      return new Gapless(0, 0, frames);
    }
    int delays = frame.getInt(encoder + 20) & 0xFF_FFFF;
    int padding = delays & 0xFFF;
    return new Gapless(
        (delays >>> 12) + DECODER_DELAY, Math.max(0, padding - DECODER_DELAY), frames);
  }

  private static String text(ByteBuffer frame, int at) {
    if (at + 4 > frame.limit()) {
      return "";
    }
    byte[] name = new byte[4];
    frame.get(at, name);
    return new String(name, StandardCharsets.ISO_8859_1);
  }
}
