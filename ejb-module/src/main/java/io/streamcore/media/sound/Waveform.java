package io.streamcore.media.sound;

import java.util.Arrays;

/**
 * The outline of a sound: the lowest and highest sample of each stretch of equal length, over all
 * channels.
 */
public final class Waveform {

  /** More pairs than a wide screen has pixels help nobody; longer sounds get longer stretches. */
  public static final int MAX_PAIRS = 8192;

  private final int sampleRate;
  private final int samplesPerPair;
  private final byte[] pairs;

  /**
   * @param samplesPerPair the length of a stretch in samples per channel
   * @param extremes alternately the lowest and the highest sample of a stretch, full scale being ±1
   */
  public Waveform(int sampleRate, int samplesPerPair, float[] extremes) {
    if (extremes.length % 2 != 0) {
      throw new IllegalArgumentException("extremes come in pairs");
    }
    this.sampleRate = sampleRate;
    this.samplesPerPair = samplesPerPair;
    this.pairs = new byte[extremes.length];
    for (int i = 0; i < extremes.length; i++) {
      this.pairs[i] = (byte) Math.max(-128, Math.min(127, Math.round(extremes[i] * 128)));
    }
  }

  /** How many stretches there are. */
  public int length() {
    return pairs.length / 2;
  }

  /** The stretches, alternately lowest and highest, from −128 to 127. */
  public byte[] pairs() {
    return pairs.clone();
  }

  /**
   * JSON in version 2 of the data format of BBC audiowaveform, one channel, 8 bits, as waveform
   * players read it.
   *
   * @see <a
   *     href="https://github.com/bbc/audiowaveform/blob/master/doc/DataFormat.md">audiowaveform</a>
   */
  public String toJson() {
    return "{\"version\":2,\"channels\":1,\"sample_rate\":"
        + sampleRate
        + ",\"samples_per_pixel\":"
        + samplesPerPair
        + ",\"bits\":8,\"length\":"
        + length()
        + ",\"data\":"
        + Arrays.toString(pairs).replace(" ", "")
        + "}";
  }
}
