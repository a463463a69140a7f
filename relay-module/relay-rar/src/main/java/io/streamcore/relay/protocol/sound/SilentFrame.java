package io.streamcore.relay.protocol.sound;

import io.streamcore.relay.api.SoundShape.Format;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * One frame of silence that can follow the frames of a sound without a player noticing.
 *
 * <p>Ogg has none: its pages carry numbers, check sums and positions of one stream that a foreign
 * page would break.
 *
 * @param bytes not to be moved: {@link #view} is for reading
 */
public record SilentFrame(Frame frame, ByteBuffer bytes) {

  /** As many bytes of a frame as {@link #like} must see. */
  public static final int TEMPLATE = FrameHeader.SIZE;

  private static final int MP3_HEADER = 4;
  private static final int ADTS_HEADER = 7;

  /**
   * Raw data blocks of AAC LC without a spectral line: for a single channel, and for a pair
   * (ISO/IEC 14496-3 §4.4.2.1).
   */
  private static final byte[][] AAC = {
    {},
    {0x00, (byte) 0xC8, 0x00, (byte) 0x80, 0x23, (byte) 0x80},
    {0x21, 0x00, 0x49, (byte) 0x90, 0x02, 0x19, 0x00, 0x23, (byte) 0x80}
  };

  /**
   * Silence that fits to a frame; empty if the format has none for it.
   *
   * @param template the frame's first {@value #TEMPLATE} bytes
   */
  public static Optional<SilentFrame> like(Format format, byte[] template) {
    return switch (format) {
      case MP3 -> mp3(template);
      case AAC -> aac(template);
      case OGG -> Optional.empty();
    };
  }

  /** A frame whose side information says that no channel has a bit (ISO/IEC 11172-3 §2.4.1.7). */
  private static Optional<SilentFrame> mp3(byte[] template) {
    byte[] header = template.clone();
    header[1] |= 1; // no check sum
    header[2] &= ~2; // no padding
    FrameHeader read = MpegHeader.read(header, 0);
    if (read == null) {
      return Optional.empty();
    }
    byte[] bytes = new byte[Math.max(read.length(), TEMPLATE)];
    System.arraycopy(header, 0, bytes, 0, MP3_HEADER);
    return Optional.of(new SilentFrame(read.frame(bytes, 0), ByteBuffer.wrap(bytes)));
  }

  private static Optional<SilentFrame> aac(byte[] template) {
    int channels = ((template[2] & 1) << 2) | ((template[3] & 0xC0) >> 6);
    if (channels < 1 || channels > 2) {
      return Optional.empty();
    }
    byte[] block = AAC[channels];
    byte[] bytes = new byte[ADTS_HEADER + block.length];
    System.arraycopy(template, 0, bytes, 0, MP3_HEADER);
    bytes[1] |= 1; // no check sum
    bytes[3] &= (byte) 0xFC;
    bytes[4] = (byte) (bytes.length >> 3);
    bytes[5] =
        (byte) ((bytes.length << 5) | 0x1F); // buffer fullness 0x7FF: of no constant bit rate
    bytes[6] = (byte) 0xFC; // one block
    System.arraycopy(block, 0, bytes, ADTS_HEADER, block.length);
    FrameHeader read = AdtsHeader.read(bytes, 0);
    return Optional.ofNullable(read)
        .map(header -> new SilentFrame(header.frame(bytes, 0), ByteBuffer.wrap(bytes)));
  }

  /** The frame's bytes, for one reading. */
  public ByteBuffer view() {
    return bytes.duplicate();
  }
}
