package io.streamcore.relay.sound;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Pages of an Opus stream in Ogg, each with one packet of 20 ms that holds its number. */
public final class OggSource {

  private static final int SAMPLES = 960;
  private static final int FIRST = 2;

  private final int serial;
  private int sequence;
  private long granule;
  private int number;

  public OggSource(int serial) {
    this.serial = serial;
  }

  /** Both header pages. */
  public byte[] headers(String title) {
    ByteBuffer head = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
    head.put("OpusHead".getBytes(StandardCharsets.ISO_8859_1)).put((byte) 1).put((byte) 2);
    head.putShort((short) 0).putInt(48_000).putShort((short) 0).put((byte) 0);
    byte[] comment = ("TITLE=" + title).getBytes(StandardCharsets.UTF_8);
    ByteBuffer tags =
        ByteBuffer.allocate(8 + 4 + 4 + 4 + comment.length).order(ByteOrder.LITTLE_ENDIAN);
    tags.put("OpusTags".getBytes(StandardCharsets.ISO_8859_1)).putInt(0).putInt(1);
    tags.putInt(comment.length).put(comment);
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.writeBytes(page(head.array(), FIRST));
    both.writeBytes(page(tags.array(), 0));
    return both.toByteArray();
  }

  /** Some pages of sound. */
  public byte[] pages(int count) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < count; i++) {
      granule += SAMPLES;
      all.writeBytes(page(ByteBuffer.allocate(200).putInt(serial).putInt(number++).array(), 0));
    }
    return all.toByteArray();
  }

  private byte[] page(byte[] packet, int flags) {
    ByteBuffer page = ByteBuffer.allocate(28 + packet.length).order(ByteOrder.LITTLE_ENDIAN);
    page.put("OggS".getBytes(StandardCharsets.ISO_8859_1)).put((byte) 0).put((byte) flags);
    page.putLong(granule).putInt(serial).putInt(sequence++).putInt(0);
    page.put((byte) 1).put((byte) packet.length).put(packet);
    page.putInt(22, crc(page.array()));
    return page.array();
  }

  /** The check sum of RFC 3533 §6: polynomial 0x04C11DB7, nothing inverted. */
  private static int crc(byte[] bytes) {
    int crc = 0;
    for (byte next : bytes) {
      crc ^= (next & 0xFF) << 24;
      for (int bit = 0; bit < 8; bit++) {
        crc = crc < 0 ? crc << 1 ^ 0x04C11DB7 : crc << 1;
      }
    }
    return crc;
  }
}
