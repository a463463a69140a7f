package io.streamcore.relay.hls;

import io.streamcore.relay.api.LiveSegments;
import io.streamcore.relay.api.SoundShape;
import io.streamcore.relay.api.SoundShape.Format;
import io.streamcore.relay.mount.FrameTap;
import io.streamcore.relay.protocol.sound.Frame;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The last five minutes of a mount in segments of packed audio (RFC 8216 §3.4): the very frames of
 * its source, cut between two of them. For any thread.
 */
final class LiveWindow implements LiveSegments, FrameTap {

  /** A segment ends with the first frame that reaches this. */
  static final int SEGMENT_MICROS = 6_000_000;

  /** A change of the title ends a segment early, but none is shorter for it than this. */
  static final int SHORTEST_MICROS = 1_000_000;

  /** Above it nobody needs spectral band replication, below it everybody has it. */
  private static final int HIGHEST_CORE_RATE = 24_000;

  static final Duration REACH = Duration.ofMinutes(5);
  private static final int CLOCK = 90_000;

  private final Deque<Segment> segments = new ArrayDeque<>();
  private final ByteArrayOutputStream sound = new ByteArrayOutputStream();
  private long sequence;
  private long partings;
  private @Nullable SoundShape shape;
  private @Nullable Format before;
  private @Nullable String title;
  private @Nullable String segmentTitle;
  private Instant begun = Instant.now();
  private long ticksBefore;
  private long samples;
  private long segmentSamples;
  private boolean apart;
  private volatile long askedNanos = System.nanoTime();

  LiveWindow() {
    // a window that is opened anew later must not use a number again: caches know its segments
    sequence = TimeUnit.MILLISECONDS.toMicros(System.currentTimeMillis()) / SEGMENT_MICROS;
  }

  void asked() {
    askedNanos = System.nanoTime();
  }

  /** Whether nobody has asked for as long as it reaches back. */
  boolean isForgotten() {
    return System.nanoTime() - askedNanos > REACH.toNanos();
  }

  synchronized boolean isPlayable() {
    return !segments.isEmpty() && shape != null;
  }

  // ---- what the mount tells

  @Override
  public synchronized void begin(SoundShape next, Instant at) {
    cut();
    if (before != null && before != next.format()) {
      // all segments of a playlist have the same format
      segments.clear();
      partings++;
    }
    before = next.format();
    apart = !segments.isEmpty();
    ticksBefore += ticks(samples);
    samples = 0;
    shape = next.format() == Format.OGG ? null : next;
    begun = at;
  }

  @Override
  public synchronized void frame(Frame frame, ByteBuffer bytes) {
    SoundShape now = shape;
    if (now == null || now.sampleRate() == 0) {
      return;
    }
    if (sound.size() == 0) {
      segmentTitle = title;
      byte[] tag = SegmentTag.of(ticksBefore + ticks(samples), title);
      sound.write(tag, 0, tag.length);
    }
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(copy);
    sound.write(copy, 0, copy.length);
    segmentSamples += frame.samples();
    long micros = segmentSamples * 1_000_000 / now.sampleRate();
    boolean outdated = !Objects.equals(title, segmentTitle);
    if (micros >= (outdated ? SHORTEST_MICROS : SEGMENT_MICROS)) {
      cut();
    }
  }

  /** Titles are heard with the frame they came with: so that frame begins a segment. */
  @Override
  public synchronized void title(@Nullable String next) {
    title = next;
    SoundShape now = shape;
    if (now != null
        && now.sampleRate() > 0
        && segmentSamples * 1_000_000 / now.sampleRate() >= SHORTEST_MICROS
        && !Objects.equals(title, segmentTitle)) {
      cut();
    }
  }

  @Override
  public synchronized void end() {
    cut();
    shape = null;
  }

  private void cut() {
    SoundShape now = shape;
    if (now == null || segmentSamples == 0) {
      return;
    }
    Instant at = begun.plus(duration(samples, now));
    ByteBuffer bytes = ByteBuffer.wrap(sound.toByteArray()).asReadOnlyBuffer();
    Duration length = duration(segmentSamples, now);
    segments.add(new Segment(sequence++, at, length, apart, segmentTitle, bytes));
    sound.reset();
    samples += segmentSamples;
    segmentSamples = 0;
    apart = false;
    Instant horizon = at.plus(length).minus(REACH);
    while (segments.size() > 1 && segments.getFirst().at().isBefore(horizon)) {
      segments.removeFirst();
      partings += segments.getFirst().apart() ? 1 : 0;
    }
  }

  private long ticks(long count) {
    SoundShape now = shape;
    return now == null || now.sampleRate() == 0 ? 0 : count * CLOCK / now.sampleRate();
  }

  private static Duration duration(long samples, SoundShape shape) {
    return Duration.ofNanos(samples * 1_000_000 / shape.sampleRate() * 1000);
  }

  // ---- what players ask

  @Override
  public synchronized String playlist() {
    return MediaPlaylist.of(segments, partings, extension());
  }

  private String extension() {
    return shape != null && shape.format() == Format.AAC ? ".aac" : ".mp3";
  }

  /**
   * RFC 6381, with the object types of MPEG-4: 34 is Layer III, 2 is AAC LC, 5 is HE-AAC. Its
   * frames do not tell the last two apart (ISO/IEC 14496-3 §1.6.5.3, implicit signalling), but the
   * rate of the core does, which is half of what is heard; decoders of 5 take 2 as well.
   */
  @Override
  public synchronized String codecs() {
    SoundShape now = shape;
    if (now == null || now.format() != Format.AAC) {
      return "mp4a.40.34";
    }
    return now.sampleRate() <= HIGHEST_CORE_RATE ? "mp4a.40.5" : "mp4a.40.2";
  }

  @Override
  public synchronized int bandwidth() {
    return segments.stream().mapToInt(Segment::bitsPerSecond).max().orElse(0);
  }

  @Override
  public synchronized Optional<ByteBuffer> segment(long wanted) {
    return segments.stream()
        .filter(segment -> segment.sequence() == wanted)
        .findFirst()
        .map(segment -> segment.bytes().duplicate());
  }
}
