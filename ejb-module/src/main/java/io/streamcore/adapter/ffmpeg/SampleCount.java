package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.sound.SoundFormat;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.media.sound.UnplayableSound.Reason;
import io.streamcore.media.sound.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many samples a file really has. What it claims is checked by decoding its last seconds; a
 * file that claims nothing, or more than it has, is decoded as a whole.
 */
final class SampleCount {

  private static final double TAIL_SECONDS = 3;

  /** Decoders may give this much more than a file claims: the rest of their last frame. */
  private static final double SLACK_SECONDS = 2;

  private static final Pattern COUNT = Pattern.compile("Number of samples: (\\d+)");
  private static final int BYTES_PER_SAMPLE = 2;

  private final Ffmpeg ffmpeg;
  private final SoundFormat format;
  private final Path source;
  private final ProbeReport.Stream stream;
  private final Workbench bench;

  SampleCount(
      Ffmpeg ffmpeg, SoundFormat format, Path source, ProbeReport.Stream stream, Workbench bench) {
    this.ffmpeg = ffmpeg;
    this.format = format;
    this.source = source;
    this.stream = stream;
    this.bench = bench;
  }

  long samples() throws UnplayableSound, IOException {
    long claimed = Math.round(stream.seconds() * stream.sampleRate());
    if (claimed > 0) {
      long from = Math.max(0, claimed - (long) (TAIL_SECONDS * stream.sampleRate()));
      long tail = tail(from);
      if (tail > 0) {
        return Math.min(claimed, from + tail);
      }
    }
    return all();
  }

  private long tail(long from) throws IOException {
    Path pcm = bench.scratch().resolve("tail.pcm");
    double seconds = TAIL_SECONDS + SLACK_SECONDS;
    long most = BYTES_PER_SAMPLE * Math.round(seconds * stream.sampleRate());
    List<String> line = new ArrayList<>(ffmpeg.ffmpeg());
    line.addAll(SliceInput.seek((double) from / stream.sampleRate()));
    line.addAll(Ffmpeg.input(format, source));
    line.addAll(List.of("-map", "0:a:0", "-af", "atrim=start_pts=" + from, "-ac", "1"));
    line.addAll(List.of("-f", "s16le", "-fs", Long.toString(most), pcm.toString()));
    try {
      Limits limits = Limits.forSeconds(TAIL_SECONDS, 2 * most);
      Command command = new Command(line, bench.scratch(), Output.none(), limits);
      boolean good = ChildProcesses.run(command, bench.calledOff()).good();
      return good && Files.exists(pcm) ? Files.size(pcm) / BYTES_PER_SAMPLE : 0;
    } finally {
      Files.deleteIfExists(pcm);
    }
  }

  private long all() throws UnplayableSound, IOException {
    List<String> line = new ArrayList<>(ffmpeg.ffmpeg());
    line.addAll(List.of("-v", "info", "-nostats"));
    line.addAll(Ffmpeg.input(format, source));
    line.addAll(List.of("-map", "0:a:0", "-af"));
    line.add("astats=measure_perchannel=none:measure_overall=Number_of_samples");
    line.addAll(List.of("-f", "null", "-"));
    double megabytes = Files.size(source) / 1e6;
    Command command =
        new Command(line, bench.scratch(), Output.none(), Limits.forSeconds(megabytes, 0));
    Ending ending = ChildProcesses.run(command, bench.calledOff());
    ending.require(Reason.DAMAGED);
    Matcher count = COUNT.matcher(ending.complaint());
    long samples = 0;
    while (count.find()) {
      samples = Long.parseLong(count.group(1));
    }
    if (samples == 0) {
      throw new UnplayableSound(Reason.NO_SOUND);
    }
    return samples;
  }
}
