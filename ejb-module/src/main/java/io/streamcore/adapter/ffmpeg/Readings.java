package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.sound.MeasurePlan;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What was found in all slices of a sound, put together. */
final class Readings {

  private static final String MOMENTARY = "lavfi.r128.M=";

  /** Momentary loudness of every block, as ffmpeg's filter writes it down. */
  private static final String FILTERS = "ebur128=metadata=1,ametadata=print:key=lavfi.r128.M:file=";

  /** Ten orders of magnitude around full scale: what lies outside was made to be. */
  private static final double FAINTEST = 1e-6;

  private static final double LOUDEST = 1e4;

  private final MeasurePlan plan;
  private final DoubleStream.Builder momentary = DoubleStream.builder();
  private final List<float[]> extremes = new ArrayList<>();
  private double highest;

  Readings(MeasurePlan plan) {
    this.plan = plan;
  }

  static String filters(int slice) {
    return FILTERS + name(slice);
  }

  /** Takes in what was found in one slice, its lead-in left out. Slices come in order. */
  void add(int slice, Path folder, SoundMeter meter) throws IOException {
    readMomentary(folder.resolve(name(slice)), plan.leadIns().get(slice) / plan.block());
    extremes.add(meter.extremes());
    highest = Math.max(highest, meter.peak());
  }

  double[] momentary() {
    return momentary.build().toArray();
  }

  /** Alternately the lowest and the highest sample of each stretch. */
  float[] extremes() {
    FloatBuffer all = FloatBuffer.allocate(extremes.stream().mapToInt(some -> some.length).sum());
    extremes.forEach(all::put);
    return all.array();
  }

  /** The highest true peak in dBTP. */
  double truePeak() {
    return 20 * Math.log10(Math.max(FAINTEST, Math.min(LOUDEST, highest)));
  }

  static void delete(Path folder, int slice) throws IOException {
    Files.deleteIfExists(folder.resolve(name(slice)));
  }

  private static String name(int slice) {
    return "momentary-" + slice + ".txt";
  }

  private void readMomentary(Path file, long skip) throws IOException {
    if (!Files.exists(file)) {
      return;
    }
    long seen = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(MOMENTARY) && seen++ >= skip) {
          momentary.add(Double.parseDouble(line.substring(MOMENTARY.length())));
        }
      }
    } catch (NumberFormatException e) {
      throw FfmpegMessages.LOG.nonsense("ffmpeg");
    }
  }
}
