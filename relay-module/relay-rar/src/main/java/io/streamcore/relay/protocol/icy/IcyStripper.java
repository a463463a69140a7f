package io.streamcore.relay.protocol.icy;

import io.streamcore.relay.protocol.http.WireText;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes the metadata blocks out of a pulled stream and hands out sound and titles in their order.
 *
 * <p>A block that is no metadata means that the place of the blocks is not where the server said;
 * nothing is certain from there on, and the stream must be fetched anew.
 */
public final class IcyStripper {

  private static final String TITLE = "StreamTitle='";

  private final int interval;
  private final Consumer<ByteBuffer> sound;
  private final Consumer<String> titles;
  private final byte[] block = new byte[IcyTitle.LONGEST];
  private int soundLeft;
  private int blockLength = -1;
  private int blockFilled;
  private boolean broken;

  /**
   * @param interval bytes of sound between two blocks, more than 0
   * @param titles called with each title, also the same again; may be empty
   */
  public IcyStripper(int interval, Consumer<ByteBuffer> sound, Consumer<String> titles) {
    this.interval = interval;
    this.sound = sound;
    this.titles = titles;
    this.soundLeft = interval;
  }

  /**
   * Takes in all bytes.
   *
   * @return false once the stream is out of step; the bytes from there on are not looked at
   */
  public boolean feed(ByteBuffer bytes) {
    while (!broken && bytes.hasRemaining()) {
      if (soundLeft > 0) {
        passSound(bytes);
      } else if (blockLength < 0) {
        blockLength = (bytes.get() & 0xFF) * 16;
        blockFilled = 0;
        endBlockIfFull();
      } else {
        int count = Math.min(blockLength - blockFilled, bytes.remaining());
        bytes.get(block, blockFilled, count);
        blockFilled += count;
        endBlockIfFull();
      }
    }
    return !broken;
  }

  private void passSound(ByteBuffer bytes) {
    int count = Math.min(soundLeft, bytes.remaining());
    int end = bytes.limit();
    bytes.limit(bytes.position() + count);
    sound.accept(bytes.slice());
    bytes.position(bytes.limit()).limit(end);
    soundLeft -= count;
  }

  private void endBlockIfFull() {
    if (blockFilled < blockLength) {
      return;
    }
    if (blockLength > 0) {
      String text = text(block, blockLength);
      broken = !isMetadata(text);
      if (!broken) {
        title(text).ifPresent(titles);
      }
    }
    blockLength = -1;
    soundLeft = interval;
  }

  private static String text(byte[] block, int length) {
    int end = length;
    while (end > 0 && block[end - 1] == 0) {
      end--;
    }
    return WireText.decode(block, 0, end);
  }

  /** Empty padding, or fields; titles may hold line ends, but no other control characters. */
  private static boolean isMetadata(String text) {
    boolean fields = text.isEmpty() || text.regionMatches(true, 0, "Stream", 0, 6);
    return (fields || text.contains("='"))
        && text.chars().noneMatch(c -> c < ' ' && c != '\r' && c != '\n' && c != '\t');
  }

  /** The title in a block; empty if the block has none. A title may hold apostrophes. */
  static Optional<String> title(String text) {
    int start = text.indexOf(TITLE);
    if (start < 0) {
      return Optional.empty();
    }
    String rest = text.substring(start + TITLE.length());
    int end = rest.indexOf("';");
    if (end < 0) {
      end = rest.endsWith("'") ? rest.length() - 1 : rest.length();
    }
    return Optional.of(IcyTitle.clean(rest.substring(0, end)));
  }
}
