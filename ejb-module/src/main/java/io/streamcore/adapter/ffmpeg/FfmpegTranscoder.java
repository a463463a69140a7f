package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.Transcoder;
import io.streamcore.media.hls.AacSegments;
import io.streamcore.media.hls.Segment;
import io.streamcore.media.hls.SegmentSink;
import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.Measurement;
import io.streamcore.media.sound.Partition;
import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.Rung;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.media.sound.UnplayableSound.Reason;
import io.streamcore.media.sound.Workbench;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;

/** Measures and encodes with ffmpeg: by its {@code ebur128}, and its own AAC-LC encoder. */
@Dependent
public class FfmpegTranscoder implements Transcoder {

  /** AAC-LC never has more than 6,144 bits per channel and unit (ISO/IEC 14496-3, 4.5.3.1). */
  private static final int MAX_UNIT_BYTES = 2 * 6144 / 8 + 16;

  private final Ffmpeg ffmpeg;
  private final Cores cores;

  /** Where threads come from that read what is measured; the server's own, if there is one. */
  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private ThreadFactory threads = Executors.defaultThreadFactory();

  @Inject
  FfmpegTranscoder(Ffmpeg ffmpeg, Cores cores) {
    this.ffmpeg = ffmpeg;
    this.cores = cores;
  }

  @Override
  public Measurement measure(ProbedSound sound, Path source, Workbench bench)
      throws UnplayableSound, IOException {
    return new Listening(ffmpeg, cores, threads, sound, source, bench).measure();
  }

  @Override
  public List<Segment> encode(
      EncodePlan plan, int partition, Path source, Workbench bench, SegmentSink sink)
      throws UnplayableSound, IOException {
    Partition part = plan.partitions().get(partition);
    Path frames = bench.scratch().resolve("slice-" + partition);
    try {
      SliceInput input =
          SliceInput.of(plan.format(), plan.sourceRate(), part.slice(), source, frames);
      ChildProcesses.run(List.of(command(plan, part, input, bench)), cores, bench.calledOff())
          .get(0)
          .require(Reason.DAMAGED);
      List<Segment> segments = new ArrayList<>();
      for (Rung rung : plan.rungs()) {
        segments.addAll(AacSegments.cut(plan, part, rung, encoded(bench, part, rung), sink));
      }
      return segments;
    } catch (EOFException e) {
      throw new UnplayableSound(Reason.DAMAGED, e);
    } finally {
      Files.deleteIfExists(frames);
      for (Rung rung : plan.rungs()) {
        Files.deleteIfExists(encoded(bench, part, rung));
      }
    }
  }

  private Command command(EncodePlan plan, Partition part, SliceInput input, Workbench bench)
      throws IOException {
    List<String> line = new ArrayList<>(ffmpeg.ffmpeg());
    line.addAll(input.arguments());
    line.addAll(List.of("-filter_complex", filters(plan, part, input)));
    for (Rung rung : plan.rungs()) {
      line.addAll(List.of("-map", "[" + rung.folder() + "]", "-c:a", "aac", "-threads", "1"));
      line.addAll(List.of("-b:a", Integer.toString(rung.bitRate()), "-f", "adts"));
      line.add(encoded(bench, part, rung).toString());
    }
    int units = part.leadIn() + part.units() + 64;
    double seconds = (double) units * EncodePlan.UNIT / plan.rate();
    Limits limits = Limits.forSeconds(seconds, (long) units * MAX_UNIT_BYTES);
    return new Command(line, bench.scratch(), Output.none(), limits);
  }

  /**
   * One decoding for all rungs: exactly the slice's samples, at the ladder's rate and loudness, and
   * as many as planned even if the source falls short, so that the grid holds.
   */
  private static String filters(EncodePlan plan, Partition part, SliceInput input) {
    StringBuilder chain = new StringBuilder("[0:a:0]").append(input.trim());
    if (plan.gain() != 0) {
      chain.append(",aformat=sample_fmts=fltp:channel_layouts=").append(layout(plan));
      chain.append(String.format(Locale.ROOT, ",volume=%.2fdB:precision=float", plan.gain()));
    }
    chain.append(",aformat=sample_fmts=fltp:channel_layouts=").append(layout(plan));
    chain.append(":sample_rates=").append(plan.rate());
    long length = (long) (part.leadIn() + part.units() + 1) * EncodePlan.UNIT;
    chain.append(",asetpts=N,apad=whole_len=").append(length);
    chain.append(",asplit=").append(plan.rungs().size());
    plan.rungs().forEach(rung -> chain.append('[').append(rung.folder()).append(']'));
    return chain.toString();
  }

  private static String layout(EncodePlan plan) {
    return plan.channels() == 1 ? "mono" : "stereo";
  }

  private static Path encoded(Workbench bench, Partition part, Rung rung) {
    return bench.scratch().resolve("part-" + part.index() + "-" + rung.folder() + ".aac");
  }
}
