package io.streamcore.adapter.ffmpeg;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Decoded sound in memory, left and right in turn, full scale being ±1. */
final class Pcm {

  static final int CHANNELS = 2;
  private static final int WINDOW = 2048;

  private final int rate;
  private final float[] samples;

  private Pcm(int rate, float[] samples) {
    this.rate = rate;
    this.samples = samples;
  }

  /** A sound from a function of the sample's number to both channels' values. */
  static Pcm of(int rate, double seconds, LongFunction<float[]> sound) {
    int frames = (int) (seconds * rate);
    float[] samples = new float[frames * CHANNELS];
    for (int i = 0; i < frames; i++) {
      float[] frame = sound.apply(i);
      samples[CHANNELS * i] = frame[0];
      samples[CHANNELS * i + 1] = frame[1];
    }
    return new Pcm(rate, samples);
  }

  /** Chords whose notes swell and fade, over a quiet noise: much alike at all times. */
  static Pcm music(int rate, double seconds) {
    Random noise = new Random(1);
    double[] notes = {110, 138.6, 164.8, 220, 277.2, 329.6, 440, 880, 1318.5, 2637, 5274};
    return of(
        rate,
        seconds,
        i -> {
          double t = (double) i / rate;
          double left = 0;
          double right = 0;
          for (int n = 0; n < notes.length; n++) {
            double swell = 0.06 + 0.02 * Math.sin(t * (0.7 + 0.13 * n) + n);
            left += swell * Math.sin(2 * Math.PI * notes[n] * t + n);
            right += swell * Math.sin(2 * Math.PI * notes[n] * t * 1.001 + 2 * n);
          }
          float hiss = (float) (0.004 * noise.nextGaussian());
          return new float[] {(float) left + hiss, (float) right - hiss};
        });
  }

  /** A buzz with moving formants that comes in syllables, the same on both sides. */
  static Pcm speech(int rate, double seconds) {
    return of(
        rate,
        seconds,
        i -> {
          double t = (double) i / rate;
          double pitch = 120 + 15 * Math.sin(2 * Math.PI * 0.8 * t);
          double syllable = 0.55 + 0.45 * Math.sin(2 * Math.PI * 4 * t);
          double formant = 700 + 300 * Math.sin(2 * Math.PI * 1.3 * t);
          double voice = 0;
          for (int h = 1; h < 30; h++) {
            double f = h * pitch;
            double shape = Math.exp(-Math.abs(f - formant) / 400) + 0.2 / h;
            voice += shape * Math.sin(2 * Math.PI * h * (120 * t) + h);
          }
          float value = (float) (0.08 * syllable * voice);
          return new float[] {value, value};
        });
  }

  /** Clicks, each a short burst, at an uneven beat over a soft tone. */
  static Pcm clicks(int rate, double seconds) {
    Random noise = new Random(7);
    int beat = rate / 9;
    return of(
        rate,
        seconds,
        i -> {
          double since = i % beat + (i / beat % 3) * 40.0;
          double burst = 0.6 * Math.exp(-since / 180) * noise.nextGaussian() * 0.5;
          double tone = 0.05 * Math.sin(2 * Math.PI * 330 * i / rate);
          return new float[] {(float) (burst + tone), (float) (burst * 0.7 - tone)};
        });
  }

  float at(long frame, int channel) {
    return samples[(int) frame * CHANNELS + channel];
  }

  int length() {
    return samples.length / CHANNELS;
  }

  /** Writes a WAV file with 16 bits. */
  Path write(Path file) throws IOException {
    int size = samples.length * 2;
    ByteBuffer wav = ByteBuffer.allocate(44 + size).order(ByteOrder.LITTLE_ENDIAN);
    wav.put(ascii("RIFF")).putInt(36 + size).put(ascii("WAVEfmt ")).putInt(16);
    wav.putShort((short) 1).putShort((short) CHANNELS).putInt(rate).putInt(rate * 4);
    wav.putShort((short) 4).putShort((short) 16).put(ascii("data")).putInt(size);
    for (float sample : samples) {
      wav.putShort((short) Math.max(-32768, Math.min(32767, Math.round(sample * 32768))));
    }
    return Files.write(file, wav.array());
  }

  /** What ffmpeg makes of a file, or a playlist, at a rate. */
  static Pcm decode(Path file, int rate) throws IOException, InterruptedException {
    Path raw = Files.createTempFile("decoded", ".f32");
    try {
      RealFfmpeg.run(
          "-i", file.toString(), "-ac", "2", "-ar", "" + rate, "-f", "f32le", raw.toString());
      ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(raw)).order(ByteOrder.LITTLE_ENDIAN);
      float[] samples = new float[bytes.remaining() / 4];
      bytes.asFloatBuffer().get(samples);
      return new Pcm(rate, samples);
    } finally {
      Files.delete(raw);
    }
  }

  /** The ratio of this sound to its difference from another one, in dB, window by window. */
  double[] ratios(Pcm other) {
    int windows = Math.min(length(), other.length()) / WINDOW;
    return IntStream.range(0, windows).mapToDouble(w -> ratio(other, w * WINDOW)).toArray();
  }

  /** The ratio in the window from a sample on. */
  double ratio(Pcm other, int from) {
    double signal = 1e-12;
    double error = 1e-12;
    for (int i = from * CHANNELS; i < (from + WINDOW) * CHANNELS; i++) {
      double difference = (double) samples[i] - other.samples[i];
      signal += (double) samples[i] * samples[i];
      error += difference * difference;
    }
    return 10 * Math.log10(signal / error);
  }

  /** The worst ratio of all windows that touch a joint's overlap. */
  double worstAround(Pcm other, int joint) {
    return IntStream.rangeClosed(-2, 2)
        .map(step -> joint - WINDOW / 2 + step * WINDOW / 4)
        .mapToDouble(from -> ratio(other, from))
        .min()
        .orElseThrow();
  }

  /** The window of {@link #ratios} that a sample is in. */
  static int window(int sample) {
    return sample / WINDOW;
  }

  /** Whether a window of {@link #ratios} lies within reach of a joint's overlap. */
  static boolean touches(int window, long joint) {
    return Math.abs((window + 0.5) * WINDOW - joint) < 2 * WINDOW;
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
