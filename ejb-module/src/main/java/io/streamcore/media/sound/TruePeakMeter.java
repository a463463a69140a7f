package io.streamcore.media.sound;

import java.util.Arrays;

/**
 * The highest true peak of one channel: its sound four times oversampled by the filter of ITU-R
 * BS.1770-4, annex 2. The filter is only evaluated where it could exceed the highest peak so far,
 * which leaves out most of the work and nothing of the result. Used by one thread.
 *
 * @see <a href="https://www.itu.int/rec/R-REC-BS.1770">ITU-R BS.1770</a>
 */
public final class TruePeakMeter {

  private static final float[] FIRST =
      phase(14, 90, -161, 272, -487, 1125, 7964, -838, 390, -218, 122, -68);

  private static final float[] SECOND =
      phase(-239, 240, -424, 730, -1364, 3810, 6388, -1641, 832, -477, 271, -155);

  /** The four phases of the filter; the third and the fourth are the others in reverse. */
  private static final float[][] PHASES = {FIRST, SECOND, reversed(SECOND), reversed(FIRST)};

  /** How many samples before the latest one a phase sees. */
  private static final int PAST = FIRST.length - 1;

  /** No phase exceeds the highest sample that it sees by more: its coefficients without sign. */
  private static final float MOST = Math.max(sum(FIRST), sum(SECOND));

  /** How many samples are judged together: a multiple of any vector's length. */
  private static final int STRETCH = 64;

  private final float[] window = new float[PAST + STRETCH];
  private final float[] oversampled = new float[STRETCH];
  private int filled;
  private float highest;

  /**
   * Takes the samples that follow those before, full scale being ±1. Nothing is known of what was
   * before the first one and comes behind the last, so no peak is sought there.
   */
  public void add(float[] samples, int from, int to) {
    int at = from;
    while (at < to) {
      int taken = Math.min(window.length - filled, to - at);
      System.arraycopy(samples, at, window, filled, taken);
      filled += taken;
      at += taken;
      if (filled == window.length) {
        judge();
        System.arraycopy(window, STRETCH, window, 0, PAST);
        filled = PAST;
      }
    }
  }

  /** The highest peak so far, samples included, as an amplitude. */
  public float highest() {
    judge();
    return highest;
  }

  private void judge() {
    float sample = highest(window, filled);
    highest = Math.max(highest, sample);
    if (sample * MOST <= highest) {
      return;
    }
    for (float[] phase : PHASES) {
      filter(phase, window, oversampled);
      highest = Math.max(highest, highest(oversampled, filled - PAST));
    }
  }

  /** Tap by tap, since compilers make vector instructions of such loops. */
  private static void filter(float[] phase, float[] in, float[] out) {
    Arrays.fill(out, 0);
    for (int tap = 0; tap < phase.length; tap++) {
      float weight = phase[tap];
      for (int i = 0; i < STRETCH; i++) {
        out[i] += weight * in[i + tap];
      }
    }
  }

  private static float highest(float[] values, int count) {
    float most = 0;
    for (int i = 0; i < count; i++) {
      float value = Math.abs(values[i]);
      if (value > most) {
        most = value;
      }
    }
    return most;
  }

  /** A phase from its coefficients as the standard rounds them: to multiples of 2⁻¹³. */
  private static float[] phase(int... coefficients) {
    float[] phase = new float[coefficients.length];
    for (int i = 0; i < phase.length; i++) {
      phase[i] = coefficients[i] / 8192f;
    }
    return phase;
  }

  private static float[] reversed(float[] values) {
    float[] reversed = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[values.length - 1 - i] = values[i];
    }
    return reversed;
  }

  private static float sum(float[] values) {
    float sum = 0;
    for (float value : values) {
      sum += Math.abs(value);
    }
    return sum;
  }
}
