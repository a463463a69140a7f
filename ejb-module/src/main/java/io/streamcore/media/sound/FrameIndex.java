package io.streamcore.media.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Where the frames of an MP3 or ADTS stream lie, and which samples they hold. Found by walking over
 * the whole file, so that nothing in it needs to be believed; takes well under a second for an hour
 * of sound. Every 32nd offset is kept: a quarter of a byte per frame.
 */
public final class FrameIndex {

  /** Offsets are known of frames whose number is a multiple of this. */
  static final int STRIDE = 32;

  private final FrameSyntax syntax;
  private final FrameHeader first;
  private final boolean uniform;
  private final long frames;
  private final long bytes;
  private final long skipped;
  private final long[] offsets;
  private final Gapless gapless;
  private int spread = 1;

  private FrameIndex(Scan scan, FrameSyntax syntax, FrameHeader first, long skipped) {
    this.syntax = syntax;
    this.first = first;
    this.uniform = scan.uniform;
    this.frames = scan.frames;
    this.bytes = scan.bytes;
    this.skipped = skipped;
    this.offsets = Arrays.copyOf(scan.offsets, (int) ((scan.frames + STRIDE - 1) / STRIDE));
    this.gapless = scan.gapless;
  }

  /** Where the first frame begins, if not too many bytes that are no tags lie before it. */
  static Optional<Long> firstFrame(Path file, FrameSyntax syntax, long stray) throws IOException {
    try (FrameWalker walker = FrameWalker.open(file, syntax, 0).giveUpAfter(stray)) {
      return walker.advance() ? Optional.of(walker.frameStart()) : Optional.empty();
    }
  }

  /** Walks over a file; empty if it holds no frames of this syntax. */
  public static Optional<FrameIndex> of(Path file, FrameSyntax syntax) throws IOException {
    Scan scan = new Scan();
    try (FrameWalker walker = FrameWalker.open(file, syntax, 0)) {
      if (!walker.advance()) {
        return Optional.empty();
      }
      FrameHeader first = walker.frame();
      boolean information = false;
      if (syntax == FrameSyntax.MP3) {
        ByteBuffer body = ByteBuffer.allocate(first.length());
        walker.copyTo(body);
        Optional<Gapless> told = Gapless.read(body.flip(), first);
        information = told.isPresent();
        scan.gapless = told.orElse(Gapless.NONE);
      }
      if (!information) {
        scan.add(walker, first);
      }
      while (walker.advance()) {
        scan.add(walker, first);
      }
      if (scan.frames == 0) {
        return Optional.empty();
      }
      return Optional.of(new FrameIndex(scan, syntax, first, walker.skipped()));
    }
  }

  /**
   * Told the rate that a decoder gives: AAC with spectral band replication decodes to twice the
   * rate, and twice the samples, that its frames tell.
   */
  public FrameIndex decodedAt(int rate) {
    spread = Math.max(1, rate / first.sampleRate());
    return this;
  }

  public FrameSyntax syntax() {
    return syntax;
  }

  /** How many frames of sound there are; an encoder's information frame is not one. */
  public long frames() {
    return frames;
  }

  public int samplesPerFrame() {
    return first.samples() * spread;
  }

  /** In Hz. */
  public int sampleRate() {
    return first.sampleRate() * spread;
  }

  public int channels() {
    return first.channels();
  }

  /** Whether the number of channels never changes. */
  public boolean uniform() {
    return uniform;
  }

  /** The average of the frames in bit/s. */
  public int bitRate() {
    return (int) Math.round(bytes * 8.0 * sampleRate() / (frames * (double) samplesPerFrame()));
  }

  /** The share of the stream that was not frames, from 0 to 1. */
  public double damage() {
    return (double) skipped / (skipped + bytes);
  }

  /** The sample of the first frame that the sound begins with: the delay of encoder and decoder. */
  public int lead() {
    return gapless.lead();
  }

  /** The length in samples per channel, without delay and padding. */
  public long samples() {
    long decoded = frames * samplesPerFrame();
    // The padding is at the end of the last frame that the encoder wrote, if that is still there.
    long padding = gapless.frames() == frames ? gapless.trail() : 0;
    return Math.max(1, decoded - gapless.lead() - padding);
  }

  /** Where a frame begins, whose number must be a multiple of {@link #STRIDE}. */
  long offset(long frame) {
    if (frame % STRIDE != 0) {
      throw new IllegalArgumentException("the offset of frame " + frame + " was not kept");
    }
    return offsets[(int) (frame / STRIDE)];
  }

  /**
   * The slice that holds samples from {@code fromSample} to {@code toSample}, with at least {@code
   * warmUp} frames before them for decoders that need their predecessors.
   */
  SourceSlice slice(long fromSample, long toSample, int warmUp) {
    long firstWanted = Math.floorDiv(fromSample + lead(), samplesPerFrame()) - warmUp;
    long start = Math.max(0, firstWanted) / STRIDE * STRIDE;
    start = Math.min(start, (frames - 1) / STRIDE * STRIDE);
    // A decoder may hold back a frame; two more cost nothing.
    long end = Math.min(frames, Math.floorDiv(toSample + lead(), samplesPerFrame()) + 3);
    return new SourceSlice(
        fromSample,
        toSample,
        offset(start),
        (int) Math.max(1, end - start),
        start * samplesPerFrame() - lead());
  }

  /** What is gathered on the walk. */
  private static final class Scan {
    private long frames;
    private long bytes;
    private boolean uniform = true;
    private long[] offsets = new long[1024];
    private Gapless gapless = Gapless.NONE;

    void add(FrameWalker walker, FrameHeader first) {
      if (frames % STRIDE == 0) {
        int slot = (int) (frames / STRIDE);
        if (slot == offsets.length) {
          offsets = Arrays.copyOf(offsets, slot * 2);
        }
        offsets[slot] = walker.frameStart();
      }
      uniform &= walker.frame().channels() == first.channels();
      bytes += walker.frame().length();
      frames++;
    }
  }
}
