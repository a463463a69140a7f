package io.streamcore.media.sound;

import java.util.Arrays;

/**
 * Integrated loudness from momentary loudness: the two gates of ITU-R BS.1770-4, annex 1, over
 * blocks of 400 ms that begin every 100 ms. Blocks may be measured anywhere, in any order, since
 * nothing but their sum counts.
 *
 * @see <a href="https://www.itu.int/rec/R-REC-BS.1770">ITU-R BS.1770</a>
 */
public final class LoudnessGate {

  /** Loudness is −0.691 + 10 log₁₀ of the K-weighted power, in LUFS. */
  private static final double OFFSET = -0.691;

  /** Blocks this much below the mean of those above the absolute gate do not count. */
  private static final double RELATIVE_GATE = -10;

  private LoudnessGate() {}

  /**
   * The integrated loudness in LUFS, or {@link Loudness#SILENCE} if no block passes.
   *
   * @param blocks momentary loudness in LUFS, every 100 ms
   */
  public static double integrated(double[] blocks) {
    double ungated = mean(blocks, Loudness.SILENCE);
    return ungated <= Loudness.SILENCE
        ? Loudness.SILENCE
        : mean(blocks, Math.max(Loudness.SILENCE, ungated + RELATIVE_GATE));
  }

  private static double mean(double[] blocks, double gate) {
    double power =
        Arrays.stream(blocks)
            .filter(loudness -> loudness > gate)
            .map(loudness -> Math.pow(10, (loudness - OFFSET) / 10))
            .average()
            .orElse(0);
    return power == 0 ? Loudness.SILENCE : OFFSET + 10 * Math.log10(power);
  }
}
