package io.streamcore.media.sound;

/**
 * The highest true peak of one channel: its sound four times oversampled by the filter of ITU-R
 * BS.1770-4, annex 2. The filter is only evaluated where it could exceed the highest peak so far,
 * which leaves out most of the work and nothing of the result. Used by one thread.
 *
 * @see <a href="https://www.itu.int/rec/R-REC-BS.1770">ITU-R BS.1770</a>
 */
public final class TruePeakMeter {

  private static final float[] FIRST = {
    0.0017089843750f, 0.0109863281250f, -0.0196533203125f, 0.0332031250000f,
    -0.0594482421875f, 0.1373291015625f, 0.9721679687500f, -0.1022949218750f,
    0.0476074218750f, -0.0266113281250f, 0.0148925781250f, -0.0083007812500f
  };

  private static final float[] SECOND = {
    -0.0291748046875f, 0.0292968750000f, -0.0517578125000f, 0.0891113281250f,
    -0.1665039062500f, 0.4650878906250f, 0.7797851562500f, -0.2003173828125f,
    0.1015625000000f, -0.0582275390625f, 0.0330810546875f, -0.0189208984375f
  };

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

  /** Written out, so that compilers make vector instructions of it. */
  private static void filter(float[] h, float[] in, float[] out) {
    float h0 = h[0], h1 = h[1], h2 = h[2], h3 = h[3], h4 = h[4], h5 = h[5];
    float h6 = h[6], h7 = h[7], h8 = h[8], h9 = h[9], h10 = h[10], h11 = h[11];
    for (int i = 0; i < STRETCH; i++) {
      out[i] =
          h0 * in[i]
              + h1 * in[i + 1]
              + h2 * in[i + 2]
              + h3 * in[i + 3]
              + h4 * in[i + 4]
              + h5 * in[i + 5]
              + h6 * in[i + 6]
              + h7 * in[i + 7]
              + h8 * in[i + 8]
              + h9 * in[i + 9]
              + h10 * in[i + 10]
              + h11 * in[i + 11];
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
