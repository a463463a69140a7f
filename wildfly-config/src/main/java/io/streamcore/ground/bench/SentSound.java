package io.streamcore.ground.bench;

import java.nio.ByteBuffer;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The sound that the source sends, and when it sent it: what players compare with what they hear.
 *
 * <p>It consists of MP3 frames of 128 kbit/s and 48 kHz: 384 bytes, 24 ms. Each carries its number;
 * the rest is noise that no other frame has. One thread writes, any number reads.
 */
final class SentSound {

  static final int FRAME = 384;
  static final long FRAME_NANOS = 24_000_000;
  private static final int HEADER = 0xFFFB9400;
  private static final int MAGIC = 0x53434E42;
  private static final int NUMBER_AT = 36;
  private static final int FRAMES = 1 << 17;

  /** So much of a frame must be seen to know it. */
  static final int RECOGNISABLE = NUMBER_AT + 12;

  private final ByteBuffer bytes = ByteBuffer.allocateDirect(FRAMES * FRAME);
  private final AtomicLongArray sentNanos = new AtomicLongArray(FRAMES);
  private long next;

  /** Writes the next frame down, as sent now. */
  ByteBuffer frame(long nanos) {
    int at = (int) (next % FRAMES) * FRAME;
    SplittableRandom noise = new SplittableRandom(next);
    ByteBuffer frame = bytes.duplicate().limit(at + FRAME).position(at).slice();
    frame.putInt(HEADER).position(NUMBER_AT);
    frame.putInt(MAGIC).putLong(next);
    while (frame.remaining() >= Long.BYTES) {
      frame.putLong(noise.nextLong());
    }
    sentNanos.set((int) (next % FRAMES), nanos);
    next++;
    return frame.rewind();
  }

  /** When a frame was sent. */
  long sentNanos(long number) {
    return sentNanos.get((int) (number % FRAMES));
  }

  /** A view for one reader, to be used with {@link #select}. */
  ByteBuffer view() {
    return bytes.duplicate();
  }

  /** Sets a view to what follows a position, as far as it lies in one piece. */
  static ByteBuffer select(ByteBuffer view, long position, int most) {
    int at = (int) (position % ((long) FRAMES * FRAME));
    return view.limit(Math.min(view.capacity(), at + most)).position(at);
  }

  /**
   * The position of what is heard, by the first frame in it.
   *
   * @return -1 if there is none that can be recognised
   */
  static long positionOf(ByteBuffer heard) {
    for (int at = 0; at + RECOGNISABLE <= heard.limit(); at++) {
      if (heard.getInt(at) == HEADER && heard.getInt(at + NUMBER_AT) == MAGIC) {
        return heard.getLong(at + NUMBER_AT + Integer.BYTES) * FRAME - at;
      }
    }
    return -1;
  }
}
