package io.streamcore.relay.protocol.sound;

import java.nio.ByteBuffer;

/** Where whole frames go. Called by the thread that feeds the parser, in order. */
public interface FrameSink {

  /**
   * One whole frame.
   *
   * @param bytes the frame between position and limit; the parser's own memory, gone after the call
   */
  void frame(Frame frame, ByteBuffer bytes);

  /** A title that the sound carries itself (Ogg comments); valid from the next frame on. */
  default void title(String title) {}
}
