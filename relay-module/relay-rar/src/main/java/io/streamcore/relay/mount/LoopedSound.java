package io.streamcore.relay.mount;

import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.protocol.sound.FrameParser;
import java.nio.ByteBuffer;

/** A sound that begins anew when it ends. For one thread at a time. */
final class LoopedSound {

  private static final int PIECE = 1024;

  private final Format format;
  private final ByteBuffer sound;
  private final FrameParser parser;
  private boolean heard;
  private boolean broken;

  LoopedSound(Format format, ByteBuffer sound) {
    this.format = format;
    this.sound = sound;
    parser = FrameParser.of(format);
    broken = !sound.hasRemaining();
  }

  /** Whether it has no frames: then it is of no use. */
  boolean isBroken() {
    return broken;
  }

  /** Plays a little: about a frame or two. */
  void play(Relayed.Hearing hearing) {
    if (!sound.hasRemaining()) {
      broken = !heard;
      sound.rewind();
    }
    ByteBuffer piece = sound.slice(sound.position(), Math.min(PIECE, sound.remaining()));
    sound.position(sound.position() + piece.remaining());
    parser.feed(
        piece,
        (frame, bytes) -> {
          heard |= frame.micros() > 0;
          hearing.hear(format, frame, bytes);
        });
  }
}
