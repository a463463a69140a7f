package io.streamcore.media.sound;

/**
 * How loud a whole file is, by EBU R 128.
 *
 * @param integrated in LUFS; {@link #SILENCE} if nothing passes the absolute gate
 * @param truePeak in dBTP
 */
public record Loudness(double integrated, double truePeak) {

  /** The absolute gate of ITU-R BS.1770-4: what is not louder is silence. */
  public static final double SILENCE = -70;

  /** What we publish at: the usual level of podcasts and of Apple Music. */
  public static final double TARGET = -16;

  /** No true peak is published above this, so that no decoder clips. */
  public static final double PEAK_LIMIT = -1;

  /**
   * The static gain in dB that brings this to {@link #TARGET}, or as near to it as {@link
   * #PEAK_LIMIT} allows; 0 for silence. Rounded to 0.01 dB.
   */
  public double gain() {
    if (integrated <= SILENCE) {
      return 0;
    }
    double gain = Math.min(TARGET - integrated, PEAK_LIMIT - truePeak);
    return Math.round(gain * 100) / 100.0;
  }
}
