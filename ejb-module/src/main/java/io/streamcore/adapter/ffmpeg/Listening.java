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
import java.util.concurrent.ThreadFactory;

/**
 * One listening to a whole sound, in time slices that run at once. From the same decoding come
 * momentary loudness every 100 ms, by ffmpeg, and the decoded sound itself, whose outline and true
 * peak are found here: ffmpeg's own filters for these cost several times what decoding costs.
 */
final class Listening {

  /** One line of values and one of time for each block, both some hundred bytes. */
  private static final int BYTES_PER_READING = 256;

  /** What is passed on at once. Few large pieces: each costs a change of process. */
  private static final int PIECE = 16_384;

  private final Ffmpeg ffmpeg;
  private final Cores cores;
  private final ThreadFactory threads;
  private final ProbedSound sound;
  private final Path source;
  private final Workbench bench;
  private final MeasurePlan plan;

  Listening(
      Ffmpeg ffmpeg,
      Cores cores,
      ThreadFactory threads,
      ProbedSound sound,
      Path source,
      Workbench bench)
      throws IOException {
    this.ffmpeg = ffmpeg;
    this.cores = cores;
    this.threads = threads;
    this.sound = sound;
    this.source = source;
    this.bench = bench;
    this.plan = MeasurePlan.of(sound, source, bench.hands());
  }

  Measurement measure() throws UnplayableSound, IOException {
    try {
      List<SoundMeter> meters = new ArrayList<>();
      List<Command> commands = new ArrayList<>();
      for (int i = 0; i < plan.slices().size(); i++) {
        meters.add(new SoundMeter(channels(), plan.pair(), plan.leadIns().get(i), length(i)));
        commands.add(command(i, meters.get(i)));
      }
      for (Ending ending : ChildProcesses.run(commands, cores, bench.calledOff())) {
        ending.require(Reason.DAMAGED);
      }
      Readings readings = new Readings(plan);
      for (int i = 0; i < meters.size(); i++) {
        readings.add(i, bench.scratch(), meters.get(i));
      }
      double integrated = LoudnessGate.integrated(readings.momentary());
      Waveform waveform = new Waveform(sound.sampleRate(), plan.pair(), readings.extremes());
      return new Measurement(new Loudness(integrated, readings.truePeak()), waveform);
    } finally {
      for (int i = 0; i < plan.slices().size(); i++) {
        Files.deleteIfExists(frames(i));
        Readings.delete(bench.scratch(), i);
      }
    }
  }

  private Command command(int i, SoundMeter meter) throws IOException {
    SliceInput input =
        SliceInput.of(sound.format(), sound.sampleRate(), plan.slices().get(i), source, frames(i));
    String chain =
        input.trim()
            + ",asetpts=N,aformat=sample_fmts=fltp:channel_layouts="
            + (channels() == 1 ? "mono," : "stereo,")
            + Readings.filters(i)
            + ",asetnsamples=p=0:n="
            + PIECE;
    List<String> line = new ArrayList<>(ffmpeg.ffmpeg());
    line.addAll(input.arguments());
    line.addAll(List.of("-map", "0:a:0", "-af", chain, "-f", "f32le", "pipe:1"));
    long readings = length(i) / plan.block() + 100;
    double seconds = (double) length(i) / sound.sampleRate();
    Limits limits = Limits.forSeconds(seconds, readings * BYTES_PER_READING);
    return new Command(line, bench.scratch(), Output.read(meter, threads), limits);
  }

  /** What is measured is what will be heard: more than two channels are mixed down first. */
  private int channels() {
    return Math.min(2, sound.channels());
  }

  private long length(int i) {
    return plan.slices().get(i).toSample() - plan.slices().get(i).fromSample();
  }

  private Path frames(int i) {
    return bench.scratch().resolve("listen-" + i);
  }
}
