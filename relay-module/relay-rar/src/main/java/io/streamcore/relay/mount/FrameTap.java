package io.streamcore.relay.mount;

import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.protocol.sound.Frame;
import java.nio.ByteBuffer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is handed each frame of a mount, whoever it comes from. Called with the mount
 * locked, in order: must be quick and not call the mount.
 */
public interface FrameTap {

  /**
   * Frames of this shape follow, unconnected to those before: at the beginning, and after each
   * change of source.
   *
   * @param at when the first of them was, or is, on the air
   */
  void begin(SoundShape shape, Instant at);

  /**
   * One whole frame.
   *
   * @param bytes gone after the call
   */
  void frame(Frame frame, ByteBuffer bytes);

  /** Another title is on from here. */
  void title(@Nullable String title);

  /** No more comes until the next {@link #begin}. */
  void end();
}
