package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.sound.TruePeakMeter;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads decoded sound as it comes, 32-bit floats with the channels in turn, and keeps what a
 * listener wants to know of it: the lowest and the highest sample of each stretch, and the highest
 * true peak. Used by one thread at a time.
 */
final class SoundMeter implements Output.Reader {

  private static final VarHandle FLOATS =
      MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

  /** As much as a pipe holds. */
  private static final int BUFFER = 1 << 16;

  private final int stretch;
  private final long leadIn;
  private final long most;
  private final float[][] channels;
  private final TruePeakMeter[] peaks;
  private final float[] extremes;
  private long seen;

  /**
   * A meter for one slice.
   *
   * @param stretch in samples per channel
   * @param leadIn how many samples are of no stretch, but of the slice before
   * @param most how many samples there may be, lead-in included
   */
  SoundMeter(int channels, int stretch, long leadIn, long most) {
    this.stretch = stretch;
    this.leadIn = leadIn;
    this.most = most;
    this.channels = new float[channels][BUFFER / Float.BYTES / channels];
    this.peaks = new TruePeakMeter[channels];
    Arrays.setAll(peaks, channel -> new TruePeakMeter());
    int stretches = (int) ((most - leadIn + stretch - 1) / stretch);
    this.extremes = new float[2 * stretches];
    for (int i = 0; i < extremes.length; i += 2) {
      extremes[i] = Float.POSITIVE_INFINITY;
      extremes[i + 1] = Float.NEGATIVE_INFINITY;
    }
  }

  @Override
  public void read(InputStream sound) throws IOException {
    byte[] bytes = new byte[BUFFER];
    int whole = channels.length * Float.BYTES;
    int filled = 0;
    for (int got = sound.read(bytes); got >= 0; got = sound.read(bytes, filled, BUFFER - filled)) {
      filled += got;
      int samples = filled / whole;
      take(bytes, samples);
      System.arraycopy(bytes, samples * whole, bytes, 0, filled % whole);
      filled %= whole;
    }
  }

  /** Alternately the lowest and the highest sample of each stretch that has one. */
  float[] extremes() {
    long stretches = (Math.max(0, seen - leadIn) + stretch - 1) / stretch;
    return Arrays.copyOf(extremes, (int) (2 * stretches));
  }

  /** The highest true peak of any channel, lead-in included, as an amplitude. */
  double peak() {
    double highest = 0;
    for (TruePeakMeter channel : peaks) {
      highest = Math.max(highest, channel.highest());
    }
    return highest;
  }

  private void take(byte[] bytes, int samples) throws IOException {
    if (seen + samples > most) {
      throw FfmpegMessages.LOG.tooMuch(most);
    }
    for (int channel = 0; channel < channels.length; channel++) {
      float[] values = channels[channel];
      for (int i = 0; i < samples; i++) {
        values[i] = (float) FLOATS.get(bytes, (i * channels.length + channel) * Float.BYTES);
      }
      peaks[channel].add(values, 0, samples);
      outline(values, samples);
    }
    seen += samples;
  }

  private void outline(float[] values, int samples) {
    long start = seen - leadIn;
    for (int from = (int) Math.max(0, -start); from < samples; ) {
      int pair = (int) ((start + from) / stretch);
      int to = (int) Math.min(samples, (pair + 1L) * stretch - start);
      float low = extremes[2 * pair];
      float high = extremes[2 * pair + 1];
      for (int i = from; i < to; i++) {
        float value = values[i];
        if (value < low) {
          low = value;
        }
        if (value > high) {
          high = value;
        }
      }
      extremes[2 * pair] = low;
      extremes[2 * pair + 1] = high;
      from = to;
    }
  }
}
