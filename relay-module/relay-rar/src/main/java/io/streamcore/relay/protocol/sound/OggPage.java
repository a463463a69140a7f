package io.streamcore.relay.protocol.sound;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** One page of an Ogg stream where it lies in memory (RFC 3533 §6). */
final class OggPage {

  static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  static final int HEADER = 27;
  static final int LONGEST = HEADER + 255 + 255 * 255;
  private static final int CHECKSUM_AT = 22;
  private static final int[] CRC = crcTable();

  private final byte[] bytes;
  private final int at;

  /**
   * @param at where the page begins
   */
  OggPage(byte[] bytes, int at) {
    this.bytes = bytes;
    this.at = at;
  }

  byte[] bytes() {
    return bytes;
  }

  private static int[] crcTable() {
    int[] table = new int[256];
    for (int i = 0; i < table.length; i++) {
      int value = i << 24;
      for (int bit = 0; bit < 8; bit++) {
        value = value < 0 ? value << 1 ^ 0x04C11DB7 : value << 1;
      }
      table[i] = value;
    }
    return table;
  }

  /** Whether a page can begin here; {@value #HEADER} bytes must follow. */
  boolean begins() {
    return bytes[at] == 'O'
        && bytes[at + 1] == 'g'
        && bytes[at + 2] == 'g'
        && bytes[at + 3] == 'S'
        && bytes[at + 4] == 0;
  }

  boolean continued() {
    return (bytes[at + 5] & 1) != 0;
  }

  boolean first() {
    return (bytes[at + 5] & 2) != 0;
  }

  boolean last() {
    return (bytes[at + 5] & 4) != 0;
  }

  /** Position at the end of the last packet that ends here, in samples; -1 if none ends. */
  long granule() {
    return (long) LONG.get(bytes, at + 6);
  }

  int serial() {
    return int32(at + 14);
  }

  int segments() {
    return bytes[at + 26] & 0xFF;
  }

  int lacing(int segment) {
    return bytes[at + HEADER + segment] & 0xFF;
  }

  int body() {
    return at + HEADER + segments();
  }

  /** Bytes of the whole page; its segment table must be there. */
  int length() {
    int length = HEADER + segments();
    for (int i = 0; i < segments(); i++) {
      length += lacing(i);
    }
    return length;
  }

  /** How many packets end in it. */
  int packetsEnded() {
    int ended = 0;
    for (int i = 0; i < segments(); i++) {
      ended += lacing(i) < 255 ? 1 : 0;
    }
    return ended;
  }

  /** Whether the whole page is as it was written. */
  boolean intact() {
    int crc = 0;
    int end = at + length();
    for (int i = at; i < end; i++) {
      int value = i - at >= CHECKSUM_AT && i - at < CHECKSUM_AT + 4 ? 0 : bytes[i] & 0xFF;
      crc = crc << 8 ^ CRC[crc >>> 24 ^ value];
    }
    return crc == int32(at + CHECKSUM_AT);
  }

  private int int32(int index) {
    return (int) INT.get(bytes, index);
  }
}
