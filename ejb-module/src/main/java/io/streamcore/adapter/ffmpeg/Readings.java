package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.sound.MeasurePlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;

/** What ffmpeg's filters wrote down while they listened, put together from all slices. */
final class Readings {

  /** Extremes of every stretch, and momentary loudness of every block. */
  static final String FILTERS =
      "asetnsamples=n=%1$d:p=0,astats=metadata=1:reset=1:measure_perchannel=none"
          + ":measure_overall=Min_level+Max_level,ametadata=print:file=extremes-%2$d.txt"
          + ",ebur128=metadata=1,ametadata=print:key=lavfi.r128.M:file=momentary-%2$d.txt";

  /** The highest true peak so far, every 100 ms. */
  static final String PEAK_FILTERS =
      "ebur128=peak=true:metadata=1,ametadata=print:key=lavfi.r128.true_peak:file=peaks-%2$d.txt";

  private static final String MIN = "lavfi.astats.Overall.Min_level=";
  private static final String MAX = "lavfi.astats.Overall.Max_level=";
  private static final String MOMENTARY = "lavfi.r128.M=";
  private static final String TRUE_PEAK = "lavfi.r128.true_peak=";

  private final MeasurePlan plan;
  private final DoubleStream.Builder momentary = DoubleStream.builder();
  private final DoubleStream.Builder extremes = DoubleStream.builder();
  private double highest;

  Readings(MeasurePlan plan) {
    this.plan = plan;
  }

  static String filters(String pattern, MeasurePlan plan, int slice) {
    return String.format(java.util.Locale.ROOT, pattern, plan.pair(), slice);
  }

  /** Takes in what was written of one slice, its lead-in left out. Slices come in order. */
  void add(int slice, Path folder) throws IOException {
    long leadIn = plan.leadIns().get(slice);
    long blocks = leadIn / plan.block();
    read(folder.resolve("momentary-" + slice + ".txt"), MOMENTARY, blocks, momentary::add);
    Path levels = folder.resolve("extremes-" + slice + ".txt");
    double[] low = values(levels, MIN, leadIn / plan.pair());
    double[] high = values(levels, MAX, leadIn / plan.pair());
    for (int i = 0; i < Math.min(low.length, high.length); i++) {
      extremes.add(low[i]).add(high[i]);
      highest = Math.max(highest, Math.max(Math.abs(low[i]), Math.abs(high[i])));
    }
  }

  double[] momentary() {
    return momentary.build().toArray();
  }

  float[] extremes() {
    double[] values = extremes.build().toArray();
    float[] pairs = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      pairs[i] = (float) values[i];
    }
    return pairs;
  }

  /** In dBFS. */
  double samplePeak() {
    return decibels(highest);
  }

  /** The highest true peak of one slice in dBTP. */
  static double truePeak(Path folder, int slice) throws IOException {
    double[] peaks = values(folder.resolve("peaks-" + slice + ".txt"), TRUE_PEAK, 0);
    return decibels(DoubleStream.of(peaks).max().orElse(0));
  }

  static void delete(Path folder, int slice) throws IOException {
    for (String kind : new String[] {"momentary-", "extremes-", "peaks-"}) {
      Files.deleteIfExists(folder.resolve(kind + slice + ".txt"));
    }
  }

  private static double decibels(double amplitude) {
    return 20 * Math.log10(Math.max(amplitude, 1e-6));
  }

  private static double[] values(Path file, String key, long skip) throws IOException {
    DoubleStream.Builder values = DoubleStream.builder();
    read(file, key, skip, values::add);
    return values.build().toArray();
  }

  private static void read(Path file, String key, long skip, DoubleConsumer values)
      throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    long seen = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(key) && seen++ >= skip) {
          values.accept(Double.parseDouble(line.substring(key.length())));
        }
      }
    } catch (NumberFormatException e) {
      throw FfmpegMessages.LOG.nonsense("ffmpeg");
    }
  }
}
