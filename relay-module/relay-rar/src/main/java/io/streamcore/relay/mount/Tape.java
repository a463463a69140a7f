package io.streamcore.relay.mount;

import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.protocol.sound.Frame;
import io.streamcore.relay.protocol.sound.FrameParser;
import io.streamcore.relay.protocol.sound.FrameSink;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a mount remembers of its sound: the ring, where one can begin in it, Ogg header pages, and
 * how fast it flows. Written with the mount locked; the ring itself is read by all.
 *
 * <p>The ring is as large as {@value #SECONDS} seconds of the sound: enough for the burst, for slow
 * listeners, and for the first segments of live HLS; a mount of 128 kbit/s takes 512 KiB.
 */
public final class Tape {

  private static final int SECONDS = 32;
  private static final int FEWEST_SECONDS = 4;
  private static final int USUAL_BYTES_PER_SECOND = 16_000;
  private static final int PIECE = 16 * 1024;
  private static final int TEMPLATE = 10;
  private static final byte[] NOTHING = {};

  private final Format format;
  private final Marks marks = new Marks();
  private final RateMeter meter;
  private volatile Ring ring;
  private volatile byte[] headers = NOTHING;
  private @Nullable ByteArrayOutputStream collecting;
  private volatile SoundShape shape;
  private final byte[] template = new byte[TEMPLATE];
  private long micros;
  private long chainStart;

  /** An empty tape for a sound that begins with this frame. */
  Tape(Format format, Frame first, int bytes, long position, long nanos) {
    this.format = format;
    shape = new SoundShape(format, first.sampleRate(), first.channels());
    long perSecond =
        first.micros() == 0 ? USUAL_BYTES_PER_SECOND : bytes * 1_000_000L / first.micros();
    ring = new Ring(Ring.capacityFor(perSecond * SECONDS), position);
    meter = new RateMeter(nanos);
    chainStart = position;
  }

  /** The ring now; a larger one with the same bytes at the same positions may replace it. */
  public Ring ring() {
    return ring;
  }

  public SoundShape shape() {
    return shape;
  }

  /** Header pages of the Ogg stream that sounds now; empty for other formats. */
  byte[] headers() {
    return headers;
  }

  /** The first bytes of the last frame. */
  byte[] template() {
    return template;
  }

  /** Sound so far. */
  long micros() {
    return micros;
  }

  boolean fits(Frame frame) {
    return shape.sampleRate() == frame.sampleRate() && shape.channels() == frame.channels();
  }

  /** Sound of another sampling rate or number of channels follows. */
  void reshape(Frame frame) {
    shape = new SoundShape(format, frame.sampleRate(), frame.channels());
  }

  /** Adds a frame; listeners hear it after {@link #publish}, or earlier. */
  void append(Frame frame, ByteBuffer bytes) {
    Ring current = ring;
    switch (frame.kind()) {
      case FIRST_HEADER -> {
        marks.clear();
        chainStart = current.tail();
        collecting = new ByteArrayOutputStream();
        collect(collecting, bytes);
      }
      case HEADER -> collect(collecting, bytes);
      case SOUND -> {
        if (collecting != null) {
          headers = collecting.toByteArray();
          collecting = null;
        }
        if (frame.joinable()) {
          marks.add(current.tail(), micros, current.capacity() >> 10);
        }
        bytes.get(bytes.position(), template, 0, Math.min(TEMPLATE, bytes.remaining()));
        micros += frame.micros();
      }
    }
    current.write(bytes);
    if (current.tail() - current.head() > current.unpublishedLimit()) {
      current.publish();
    }
  }

  private static void collect(@Nullable ByteArrayOutputStream target, ByteBuffer bytes) {
    if (target != null) {
      byte[] copy = new byte[bytes.remaining()];
      bytes.get(bytes.position(), copy);
      target.write(copy, 0, copy.length);
    }
  }

  /**
   * Lets listeners hear what was added.
   *
   * @return whether a second has ended since the last time
   */
  boolean publish(long nanos) {
    Ring current = ring;
    long before = current.head();
    current.publish();
    boolean second = meter.add(Math.max(0, current.tail() - before), nanos);
    if (second) {
      growIfFast(current);
    }
    return second;
  }

  private void growIfFast(Ring current) {
    long perSecond = Math.max(meter.lastSecond(), soundBytesPerSecond());
    int wanted = Ring.capacityFor(perSecond * SECONDS / 2);
    if (current.capacity() < perSecond * FEWEST_SECONDS && wanted > current.capacity()) {
      ring = current.grown(wanted);
    }
  }

  /** Where a listener begins who gets so much sound at once. */
  JoinPoint joinPoint(long burstMicros) {
    Ring current = ring;
    if (collecting != null) {
      return new JoinPoint(chainStart, NOTHING);
    }
    if (burstMicros == 0) {
      return new JoinPoint(current.head(), headers);
    }
    long mark = marks.find(micros - burstMicros, current.head() - current.reach() / 2);
    return new JoinPoint(mark < 0 ? current.head() : marks.position(mark), headers);
  }

  /** Bytes a second as they arrive; by the sound itself until that is known. */
  long bytesPerSecond() {
    return meter.settled()
        ? meter.perSecond()
        : Math.max(meter.lastSecond(), soundBytesPerSecond());
  }

  /** Bytes that a second of sound has; 0 if unknown. */
  long soundBytesPerSecond() {
    long mark = marks.find(Long.MIN_VALUE, 0);
    long time = mark < 0 ? 0 : micros - marks.micros(mark);
    return time == 0 ? 0 : (ring.tail() - marks.position(mark)) * 1_000_000L / time;
  }

  /** How much sound {@link #replay} has. */
  long replayMicros() {
    long mark = replayMark();
    return mark < 0 ? 0 : micros - marks.micros(mark);
  }

  /** Hands out all whole frames that are still there. */
  void replay(FrameSink sink) {
    long mark = replayMark();
    if (mark < 0) {
      return;
    }
    FrameParser parser = FrameParser.of(format);
    parser.feed(ByteBuffer.wrap(headers), sink);
    copy(ring, marks.position(mark), ring.head(), piece -> parser.feed(piece, sink));
  }

  private long replayMark() {
    return marks.find(Long.MIN_VALUE, ring.head() - ring.reach());
  }

  /** Copies a part of a ring in handy pieces. */
  static void copy(Ring ring, long from, long to, Consumer<ByteBuffer> target) {
    ByteBuffer view = ring.view();
    for (long at = from; at < to; ) {
      ByteBuffer piece = ring.select(view, at, Math.min(to, at + PIECE));
      at += piece.remaining();
      target.accept(piece);
    }
  }
}
