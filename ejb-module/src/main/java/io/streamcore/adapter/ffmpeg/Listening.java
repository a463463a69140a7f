package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.sound.Loudness;
import io.streamcore.media.sound.LoudnessGate;
import io.streamcore.media.sound.MeasurePlan;
import io.streamcore.media.sound.Measurement;
import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.media.sound.UnplayableSound.Reason;
import io.streamcore.media.sound.Waveform;
import io.streamcore.media.sound.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One listening to a whole sound, in time slices that run at once: momentary loudness every 100 ms
 * and the extremes of the waveform from the same decoding; true peaks only if they can matter.
 */
final class Listening {

  /** By how much a true peak may exceed the highest sample of real sound, in dB. */
  private static final double OVERSHOOT = 3;

  /** One line of values and one of time for each frame, and each some hundred bytes. */
  private static final int BYTES_PER_READING = 256;

  private final Ffmpeg ffmpeg;
  private final ProbedSound sound;
  private final Path source;
  private final Workbench bench;
  private final MeasurePlan plan;

  Listening(Ffmpeg ffmpeg, ProbedSound sound, Path source, Workbench bench) throws IOException {
    this.ffmpeg = ffmpeg;
    this.sound = sound;
    this.source = source;
    this.bench = bench;
    this.plan = MeasurePlan.of(sound, source, bench.hands());
  }

  Measurement measure() throws UnplayableSound, IOException {
    try {
      List<SliceInput> inputs = inputs();
      run(inputs, Readings.FILTERS);
      Readings readings = new Readings(plan);
      for (int i = 0; i < inputs.size(); i++) {
        readings.add(i, bench.scratch());
      }
      double integrated = LoudnessGate.integrated(readings.momentary());
      double peak = readings.samplePeak();
      if (integrated > Loudness.SILENCE
          && Loudness.TARGET - integrated + peak + OVERSHOOT > Loudness.PEAK_LIMIT) {
        run(inputs, Readings.PEAK_FILTERS);
        for (int i = 0; i < inputs.size(); i++) {
          peak = Math.max(peak, Readings.truePeak(bench.scratch(), i));
        }
      }
      Waveform waveform = new Waveform(sound.sampleRate(), plan.pair(), readings.extremes());
      return new Measurement(new Loudness(integrated, peak), waveform);
    } finally {
      for (int i = 0; i < plan.slices().size(); i++) {
        Files.deleteIfExists(frames(i));
        Readings.delete(bench.scratch(), i);
      }
    }
  }

  private List<SliceInput> inputs() throws IOException {
    List<SliceInput> inputs = new ArrayList<>();
    for (int i = 0; i < plan.slices().size(); i++) {
      inputs.add(
          SliceInput.of(
              sound.format(), sound.sampleRate(), plan.slices().get(i), source, frames(i)));
    }
    return inputs;
  }

  private void run(List<SliceInput> inputs, String filters) throws UnplayableSound, IOException {
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      commands.add(command(inputs.get(i), filters, i));
    }
    for (Ending ending : ChildProcesses.run(commands, bench.hands(), bench.calledOff())) {
      ending.require(Reason.DAMAGED);
    }
  }

  private Command command(SliceInput input, String filters, int i) throws IOException {
    // What is measured is what will be heard: more than two channels are mixed down first.
    String layout = sound.channels() == 1 ? "mono" : "stereo";
    String chain =
        input.trim()
            + ",asetpts=N,aformat=sample_fmts=fltp:channel_layouts="
            + layout
            + ","
            + Readings.filters(filters, plan, i);
    List<String> line = new ArrayList<>(ffmpeg.ffmpeg());
    line.addAll(input.arguments());
    line.addAll(List.of("-map", "0:a:0", "-af", chain, "-f", "null", "-"));
    double seconds =
        (double) (plan.slices().get(i).toSample() - plan.slices().get(i).fromSample())
            / sound.sampleRate();
    int step = Math.min(plan.pair(), plan.block());
    long readings = (long) (seconds * sound.sampleRate() / step) + 100;
    Limits limits = Limits.forSeconds(seconds, readings * BYTES_PER_READING);
    return new Command(line, bench.scratch(), null, limits);
  }

  private Path frames(int i) {
    return bench.scratch().resolve("listen-" + i);
  }
}
