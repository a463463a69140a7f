package io.streamcore.relay.mount;

import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.protocol.sound.Frame;
import io.streamcore.relay.protocol.sound.FrameParser;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The sound of another mount as it is heard there. For one thread at a time; reads the other's ring
 * as a listener does, without its lock.
 */
final class Relayed {

  /** Where its frames go. */
  @FunctionalInterface
  interface Hearing {
    void hear(Format format, Frame frame, ByteBuffer bytes);
  }

  private final Mount mount;
  private @Nullable FrameParser parser;
  private @Nullable SoundShape shape;
  private long position;

  Relayed(Mount mount) {
    this.mount = mount;
  }

  Mount mount() {
    return mount;
  }

  /** Plays what has come since the last time. */
  void play(Hearing hearing) {
    Tape tape = mount.tape();
    if (tape == null) {
      return;
    }
    Ring ring = tape.ring();
    SoundShape now = tape.shape();
    Format format = now.format();
    if (parser == null || !now.equals(shape) || position < ring.head() - ring.reach()) {
      parser = FrameParser.of(format);
      shape = now;
      position = ring.head();
      parser.feed(ByteBuffer.wrap(tape.headers()), (f, bytes) -> hearing.hear(format, f, bytes));
    }
    FrameParser cutter = parser;
    long head = ring.head();
    Tape.copy(
        ring,
        position,
        head,
        piece -> cutter.feed(piece, (f, bytes) -> hearing.hear(format, f, bytes)));
    position = head;
  }
}
