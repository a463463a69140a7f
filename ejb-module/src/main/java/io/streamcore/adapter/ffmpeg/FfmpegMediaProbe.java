package io.streamcore.adapter.ffmpeg;

import io.streamcore.media.MediaProbe;
import io.streamcore.media.sound.CoverArt;
import io.streamcore.media.sound.FrameIndex;
import io.streamcore.media.sound.FrameSyntax;
import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.SoundFormat;
import io.streamcore.media.sound.SoundSniffer;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.media.sound.UnplayableSound.Reason;
import io.streamcore.media.sound.Workbench;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Probes by own sniffing first, so that ffprobe is only ever asked about the one format that a file
 * was found to be.
 */
@Dependent
public class FfmpegMediaProbe implements MediaProbe {

  /** A day; longer than any set, and short enough to keep a job's size within bounds. */
  private static final double MAX_SECONDS = 24 * 3600;

  private static final int MIN_RATE = 8_000;
  private static final int MAX_RATE = 384_000;
  private static final int MAX_CHANNELS = 8;
  private static final long REPORT_BYTES = 16L << 20;
  private static final Set<String> LOSSLESS = Set.of("flac", "alac");

  private final Ffmpeg ffmpeg;

  @Inject
  public FfmpegMediaProbe(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  @Override
  public ProbedSound probe(Path source, Workbench bench) throws UnplayableSound, IOException {
    SoundFormat format = SoundSniffer.format(source);
    ProbeReport report = ask(format, source, bench);
    ProbeReport.Stream stream =
        report.sound().orElseThrow(() -> new UnplayableSound(Reason.NO_SOUND));
    check(format, stream);
    Optional<FrameSyntax> syntax = format.syntax();
    ProbedSound sound =
        syntax.isPresent()
            ? framed(format, SoundSniffer.frames(source, syntax.get()), stream, report)
            : sought(format, source, stream, report, bench);
    if (sound.seconds() > MAX_SECONDS) {
      throw new UnplayableSound(Reason.TOO_LONG);
    }
    return sound.withCover(cover(format, source, report, bench));
  }

  private ProbeReport ask(SoundFormat format, Path source, Workbench bench)
      throws UnplayableSound, IOException {
    Path json = bench.scratch().resolve("probe.json");
    List<String> line = new ArrayList<>(ffmpeg.ffprobe());
    line.addAll(List.of("-show_format", "-show_streams", "-of", "json"));
    line.addAll(Ffmpeg.unopened(format, source));
    try {
      Command command =
          new Command(line, bench.scratch(), Output.file(json), Limits.forLook(REPORT_BYTES));
      ChildProcesses.run(command, bench.calledOff()).require(Reason.DAMAGED);
      return ProbeReport.read(json);
    } finally {
      Files.deleteIfExists(json);
    }
  }

  private static void check(SoundFormat format, ProbeReport.Stream stream) throws UnplayableSound {
    if (stream.encrypted()) {
      throw new UnplayableSound(Reason.PROTECTED);
    }
    if (!accepts(format, stream.codec())) {
      throw new UnplayableSound(Reason.UNSUPPORTED_CODEC);
    }
    boolean sane =
        stream.sampleRate() >= MIN_RATE
            && stream.sampleRate() <= MAX_RATE
            && stream.channels() >= 1
            && stream.channels() <= MAX_CHANNELS;
    if (!sane) {
      throw new UnplayableSound(Reason.UNSUPPORTED_CODEC);
    }
  }

  private static boolean accepts(SoundFormat format, String codec) {
    return switch (format) {
      case MP3 -> codec.equals("mp3");
      case AAC -> codec.equals("aac");
      case M4A -> codec.equals("aac") || codec.equals("alac") || codec.equals("mp3");
      case WAV -> codec.startsWith("pcm_");
      case FLAC -> codec.equals("flac");
      case OGG -> codec.equals("vorbis") || codec.equals("opus") || codec.equals("flac");
    };
  }

  /** A stream of frames: every frame was seen, so nothing needs to be believed. */
  private static ProbedSound framed(
      SoundFormat format, FrameIndex index, ProbeReport.Stream stream, ProbeReport report) {
    index.decodedAt(stream.sampleRate());
    return new ProbedSound(
        format,
        stream.codec(),
        index.sampleRate(),
        stream.channels(),
        index.samples(),
        index.bitRate(),
        false,
        format == SoundFormat.MP3 && index.uniform(),
        report.tags(),
        report.movingPictures(),
        null);
  }

  private ProbedSound sought(
      SoundFormat format,
      Path source,
      ProbeReport.Stream stream,
      ProbeReport report,
      Workbench bench)
      throws UnplayableSound, IOException {
    long samples = new SampleCount(ffmpeg, format, source, stream, bench).samples();
    long bits = Files.size(source) * 8;
    int average = (int) Math.min(Integer.MAX_VALUE, bits * stream.sampleRate() / samples);
    boolean lossless = LOSSLESS.contains(stream.codec()) || stream.codec().startsWith("pcm_");
    return new ProbedSound(
        format,
        stream.codec(),
        stream.sampleRate(),
        stream.channels(),
        samples,
        stream.bitRate() > 0 ? stream.bitRate() : average,
        lossless,
        false,
        report.tags(),
        report.movingPictures(),
        null);
  }

  private @Nullable CoverArt cover(
      SoundFormat format, Path source, ProbeReport report, Workbench bench) throws IOException {
    Optional<Integer> stream = report.picture();
    if (stream.isEmpty()) {
      return null;
    }
    Path picture = bench.scratch().resolve("cover.bin");
    List<String> line = new ArrayList<>(ffmpeg.ffmpeg());
    line.addAll(Ffmpeg.input(format, source));
    line.addAll(List.of("-map", "0:" + stream.get(), "-c", "copy", "-frames:v", "1"));
    line.addAll(List.of("-f", "image2", "-update", "1", picture.toString()));
    Limits limits = Limits.forLook(CoverArt.MAX_BYTES + 1);
    Ending ending =
        ChildProcesses.run(
            new Command(line, bench.scratch(), Output.none(), limits), bench.calledOff());
    // A picture that is too large or broken is no reason to refuse the sound.
    Optional<CoverArt> cover = ending.good() ? CoverArt.recognise(picture) : Optional.empty();
    if (cover.isEmpty()) {
      Files.deleteIfExists(picture);
    }
    return cover.orElse(null);
  }
}
