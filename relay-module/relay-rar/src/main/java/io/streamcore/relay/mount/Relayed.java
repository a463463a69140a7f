package io.streamcore.relay.mount;

import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.protocol.sound.Frame;
import io.streamcore.relay.protocol.sound.FrameParser;
import io.streamcore.relay.protocol.sound.FrameSink;
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
  private boolean begun;

  /** What is heard there from now on. */
  Relayed(Mount mount) {
    this.mount = mount;
    Tape tape = mount.tape();
    if (tape != null) {
      begin(tape);
    }
  }

  Mount mount() {
    return mount;
  }

  private FrameParser begin(Tape tape) {
    shape = tape.shape();
    position = tape.ring().head();
    begun = false;
    FrameParser fresh = FrameParser.of(tape.shape().format());
    parser = fresh;
    return fresh;
  }

  /** Plays what has come since the last time. */
  void play(Hearing hearing) {
    Tape tape = mount.tape();
    if (tape == null) {
      return;
    }
    Ring ring = tape.ring();
    Format format = tape.shape().format();
    FrameParser cutter = parser;
    boolean missed = position < ring.head() - ring.reach();
    if (cutter == null || missed || !tape.shape().equals(shape)) {
      cutter = begin(tape);
    }
    FrameSink sink = (frame, bytes) -> hearing.hear(format, frame, bytes);
    if (!begun) {
      begun = true;
      cutter.feed(ByteBuffer.wrap(tape.headers()), sink);
    }
    FrameParser current = cutter;
    long head = ring.head();
    Tape.copy(ring, position, head, piece -> current.feed(piece, sink));
    position = head;
  }
}
