package io.streamcore.relay.mount;

import io.streamcore.relay.protocol.icy.IcyTitle;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A title as all listeners are sent it: one block of ICY metadata, outside of the heap and shared.
 * Each change makes a new one, so that it is known by identity who has seen it.
 */
public final class TitleBlock {

  private final @Nullable String title;
  private final ByteBuffer bytes;

  /**
   * A block with a title.
   *
   * @param title clean already; null: none is known, and players are to forget the last one
   */
  TitleBlock(@Nullable String title) {
    byte[] block = IcyTitle.block(title == null ? "" : title, null, StandardCharsets.UTF_8);
    this.title = title;
    bytes = ByteBuffer.allocateDirect(block.length).put(block).flip();
  }

  public @Nullable String title() {
    return title;
  }

  /** The block's size with its length byte. */
  public int size() {
    return bytes.limit();
  }

  /** A view for one reader at a time. */
  public ByteBuffer view() {
    return bytes.duplicate();
  }
}
