package io.streamcore.relay.protocol.sound;

import org.jspecify.annotations.Nullable;

/** The header of a frame that tells its own length. */
interface FrameHeader {

  /** As many bytes as any reader looks at. */
  int SIZE = 10;

  /** Bytes of the whole frame, header included. */
  int length();

  /** Whether a decoder can go on from {@code earlier} to this one without a new start. */
  boolean continues(FrameHeader earlier);

  /** What listeners and mounts need to know of the frame at this place. */
  Frame frame(byte[] bytes, int at);

  /** Whether the frame at this place, whole, describes a file instead of being heard. */
  default boolean describesFile(byte[] bytes, int at) {
    return false;
  }

  /** Reads the header at a place that {@value #SIZE} bytes follow; null if there is none. */
  @FunctionalInterface
  interface Reader {
    @Nullable FrameHeader read(byte[] bytes, int at);
  }
}
