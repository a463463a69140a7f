package io.streamcore.relay.sound;

import io.streamcore.relay.api.SoundShape.Format;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * Frames that carry who they are from and which they are, and a check sum: whoever hears them knows
 * whether something is missing, twice, or broken.
 */
public final class Numbered {

  /** MPEG 1 Layer III, 128 kbit/s, 48 kHz, stereo: 384 bytes for 24 ms. */
  private static final int MP3_HEADER = 0xFFFB9400;

  public static final int MP3_LENGTH = 384;
  public static final long MP3_MICROS = 24_000;
  private static final int AAC_LENGTH = 300;
  private static final int PAYLOAD_AT = 64;
  static final int MAGIC = 0x53434E42;

  private final Format format;
  private final int source;
  private int next;

  private Numbered(Format format, int source) {
    this.format = format;
    this.source = source;
  }

  /** An MP3 source with a number of its own. */
  public static Numbered mp3(int source) {
    return new Numbered(Format.MP3, source);
  }

  /** An AAC source (LC, 44.1 kHz, stereo, 23.2 ms a frame) with a number of its own. */
  public static Numbered aac(int source) {
    return new Numbered(Format.AAC, source);
  }

  /** How many frames there were. */
  public int count() {
    return next;
  }

  /** The next frame. */
  public byte[] frame() {
    byte[] bytes = new byte[format == Format.MP3 ? MP3_LENGTH : AAC_LENGTH];
    ByteBuffer frame = ByteBuffer.wrap(bytes);
    if (format == Format.MP3) {
      frame.putInt(MP3_HEADER);
    } else {
      frame.put(new byte[] {(byte) 0xFF, (byte) 0xF1, 0x50, (byte) 0x80});
      frame.put((byte) (AAC_LENGTH >> 3)).put((byte) (AAC_LENGTH << 5 | 0x1F)).put((byte) 0xFC);
    }
    for (int i = PAYLOAD_AT; i < bytes.length - 4; i++) {
      bytes[i] = (byte) (i * 31 + next * 7);
    }
    frame.putInt(PAYLOAD_AT, MAGIC).putInt(PAYLOAD_AT + 4, source).putInt(PAYLOAD_AT + 8, next++);
    frame.putInt(bytes.length - 4, sum(bytes));
    return bytes;
  }

  /** Some frames in a row. */
  public ByteBuffer frames(int count) {
    ByteBuffer all = ByteBuffer.allocate(count * MP3_LENGTH);
    for (int i = 0; i < count; i++) {
      all.put(frame());
    }
    return all.flip();
  }

  static int payloadAt() {
    return PAYLOAD_AT;
  }

  static int sum(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes, PAYLOAD_AT, bytes.length - 4 - PAYLOAD_AT);
    return (int) crc.getValue();
  }
}
