package io.streamcore.media;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files that nobody sends by accident, and some that people do. */
final class HostileFiles {

  private static final byte UTF_8 = 3;

  private HostileFiles() {}

  static Path renamedZip(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("readme.txt"));
      zip.write(new byte[2048]);
    }
    return file;
  }

  /** The first part of a file, cut in the middle of whatever is there. */
  static Path truncated(Path whole, Path file, int bytes) throws IOException {
    return Files.write(file, Arrays.copyOf(Files.readAllBytes(whole), bytes));
  }

  /** An MP3 behind a tag whose title is a path and whose cover is ten megabytes of noise. */
  static Path hostileTag(Path mp3, Path file) throws IOException {
    byte[] noise = new byte[10 << 20];
    new Random(7).nextBytes(noise);
    ByteArrayOutputStream cover = new ByteArrayOutputStream();
    cover.write("\0image/jpeg\0\3\0".getBytes(StandardCharsets.ISO_8859_1));
    cover.write(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0});
    cover.write(noise);
    ByteArrayOutputStream frames = new ByteArrayOutputStream();
    frames.write(frame("TIT2", text("../../../../etc/passwd")));
    frames.write(frame("TPE1", text("<script>alert(1)</script>" + "a".repeat(5000))));
    frames.write(frame("APIC", cover.toByteArray()));
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    whole.write(new byte[] {'I', 'D', '3', 4, 0, 0});
    whole.write(sevenBits(frames.size()));
    frames.writeTo(whole);
    whole.write(Files.readAllBytes(mp3));
    return Files.write(file, whole.toByteArray());
  }

  private static byte[] text(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    byte[] text = new byte[bytes.length + 1];
    text[0] = UTF_8;
    System.arraycopy(bytes, 0, text, 1, bytes.length);
    return text;
  }

  private static byte[] frame(String id, byte[] body) throws IOException {
    ByteArrayOutputStream frame = new ByteArrayOutputStream();
    frame.write(id.getBytes(StandardCharsets.US_ASCII));
    frame.write(sevenBits(body.length));
    frame.write(new byte[2]);
    frame.write(body);
    return frame.toByteArray();
  }

  /** ID3v2.4, 6.2: 28 bits in four bytes, none of which has its highest bit set. */
  private static byte[] sevenBits(int number) {
    return new byte[] {
      (byte) (number >> 21 & 127), (byte) (number >> 14 & 127),
      (byte) (number >> 7 & 127), (byte) (number & 127)
    };
  }
}
