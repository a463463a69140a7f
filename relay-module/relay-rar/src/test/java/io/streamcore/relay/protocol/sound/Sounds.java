package io.streamcore.relay.protocol.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Sound made by hand, in which each frame can be told from every other. */
public final class Sounds {

  /** Bytes of a frame of MPEG 1 Layer III, 128 kbit/s, 44.1 kHz, stereo, without padding. */
  public static final int MP3_FRAME = 417;

  private static final int NUMBER_AT = 100;

  private Sounds() {}

  /** Frame number {@code number}; complete in itself. */
  public static byte[] mp3(int number) {
    ByteBuffer frame = ByteBuffer.allocate(MP3_FRAME);
    frame.put(new byte[] {(byte) 0xFF, (byte) 0xFB, (byte) 0x90, 0x44});
    frame.putInt(NUMBER_AT, number);
    return frame.array();
  }

  /** So many frames, the first with this number. */
  public static byte[] mp3(int from, int count) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      all.writeBytes(mp3(from + i));
    }
    return all.toByteArray();
  }

  public static int number(byte[] mp3Frame) {
    return ByteBuffer.wrap(mp3Frame).getInt(NUMBER_AT);
  }

  /** A frame of AAC LC in ADTS, 44.1 kHz, stereo, with so many bytes of content. */
  public static byte[] adts(int content) {
    int length = content + 7;
    byte[] frame = new byte[length];
    frame[0] = (byte) 0xFF;
    frame[1] = (byte) 0xF1;
    frame[2] = 0x50;
    frame[3] = (byte) (0x80 | length >> 11);
    frame[4] = (byte) (length >> 3);
    frame[5] = (byte) (length << 5 | 0x1F);
    frame[6] = (byte) 0xFC;
    return frame;
  }

  /** An Ogg page with whole packets. */
  public static byte[] ogg(int flags, long granule, int serial, int sequence, byte[]... packets) {
    ByteArrayOutputStream lacing = new ByteArrayOutputStream();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (byte[] packet : packets) {
      for (int left = packet.length; left >= 0; left -= 255) {
        lacing.write(Math.min(255, left));
      }
      body.writeBytes(packet);
    }
    ByteBuffer page =
        ByteBuffer.allocate(27 + lacing.size() + body.size()).order(ByteOrder.LITTLE_ENDIAN);
    page.put("OggS".getBytes(StandardCharsets.US_ASCII)).put((byte) 0).put((byte) flags);
    page.putLong(granule).putInt(serial).putInt(sequence).putInt(0).put((byte) lacing.size());
    page.put(lacing.toByteArray()).put(body.toByteArray());
    return sealed(page.array());
  }

  /** The same page with the right checksum. */
  static byte[] sealed(byte[] page) {
    ByteBuffer.wrap(page).order(ByteOrder.LITTLE_ENDIAN).putInt(22, 0).putInt(22, crc(page));
    return page;
  }

  /** Bit by bit, unlike the product. */
  private static int crc(byte[] page) {
    int crc = 0;
    for (byte b : page) {
      crc ^= (b & 0xFF) << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc < 0 ? crc << 1 ^ 0x04C11DB7 : crc << 1;
      }
    }
    return crc;
  }

  /** The two header pages of an Opus stream, stereo. */
  public static byte[] opusHeaders(int serial, String... comments) {
    ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
    head.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 2);
    head.putShort((short) 312).putInt(48_000).putShort((short) 0).put((byte) 0);
    byte[] first = ogg(2, 0, serial, 0, head.array());
    byte[] second = ogg(0, 0, serial, 1, comments("OpusTags", comments));
    return join(first, second);
  }

  /** A page of Opus sound that ends at this sample. */
  public static byte[] opusPage(int serial, int sequence, long granule) {
    byte[] packet = new byte[200];
    Arrays.fill(packet, (byte) sequence);
    return ogg(0, granule, serial, sequence, packet);
  }

  /** A comment packet, as all three codecs have it behind their magic. */
  public static byte[] comments(String magic, String... comments) {
    List<byte[]> all =
        Arrays.stream(comments).map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    int size = all.stream().mapToInt(text -> text.length + 4).sum();
    ByteBuffer packet =
        ByteBuffer.allocate(magic.length() + 4 + 4 + 4 + size).order(ByteOrder.LITTLE_ENDIAN);
    packet.put(magic.getBytes(StandardCharsets.ISO_8859_1)).putInt(4);
    packet.put("test".getBytes(StandardCharsets.US_ASCII)).putInt(all.size());
    all.forEach(text -> packet.putInt(text.length).put(text));
    return packet.array();
  }

  public static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }
}
