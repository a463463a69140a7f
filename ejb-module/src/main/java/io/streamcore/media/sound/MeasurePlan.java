package io.streamcore.media.sound;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How the measuring of a sound is split in time: slices of whole blocks, each with a lead-in of
 * blocks whose values are thrown away, so that filters and the 400 ms window have settled.
 *
 * @param block samples in 100 ms, the step of momentary loudness
 * @param pair samples in a stretch of the waveform; divides the block or is a multiple of it
 * @param slices what to decode
 * @param leadIns how many samples at the start of each slice are lead-in
 */
public record MeasurePlan(int block, int pair, List<SourceSlice> slices, List<Long> leadIns) {

  private static final int BLOCKS_PER_SECOND = 10;

  /** Two seconds: the slowest pole of the K-weighting has long died away. */
  private static final int LEAD_IN_BLOCKS = 20;

  /** Below this a second process costs more than it saves. */
  private static final double MIN_SLICE_SECONDS = 30;

  /** Frames for decoders that need their predecessors, see {@link EncodePlanner}. */
  private static final int WARM_UP = EncodePlanner.WARM_UP;

  private static final int[] DIVISORS = {10, 5, 2, 1};

  public MeasurePlan {
    slices = List.copyOf(slices);
    leadIns = List.copyOf(leadIns);
  }

  /** Splits the measuring over so many hands. */
  public static MeasurePlan of(ProbedSound sound, Path source, int hands) throws IOException {
    int block = sound.sampleRate() / BLOCKS_PER_SECOND;
    int pair = pair(block, sound.samples());
    FrameIndex index = EncodePlanner.index(sound, source);
    int count = (int) Math.max(1, Math.min(hands, sound.seconds() / MIN_SLICE_SECONDS));
    long grid = Math.max(block, pair);
    long steps = (sound.samples() + grid - 1) / grid;
    List<SourceSlice> slices = new ArrayList<>();
    List<Long> leadIns = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long from = steps * i / count * grid;
      long to = Math.min(sound.samples(), steps * (i + 1) / count * grid);
      long start = Math.max(0, from - leadIn(block, grid));
      slices.add(index == null ? SourceSlice.seek(start, to) : index.slice(start, to, WARM_UP));
      leadIns.add(from - start);
    }
    return new MeasurePlan(block, pair, slices, leadIns);
  }

  private static long leadIn(int block, long grid) {
    long least = (long) LEAD_IN_BLOCKS * block;
    return (least + grid - 1) / grid * grid;
  }

  /** The shortest stretch that keeps the waveform within {@link Waveform#MAX_PAIRS}. */
  private static int pair(int block, long samples) {
    for (int divisor : DIVISORS) {
      int pair = block / divisor;
      if (block % divisor == 0 && (samples + pair - 1) / pair <= Waveform.MAX_PAIRS) {
        return pair;
      }
    }
    long most = (long) block * Waveform.MAX_PAIRS;
    return (int) ((samples + most - 1) / most) * block;
  }
}
