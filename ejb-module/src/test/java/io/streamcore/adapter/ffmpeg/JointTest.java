package io.streamcore.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.streamcore.media.hls.AacLadder;
import io.streamcore.media.hls.Playlists;
import io.streamcore.media.hls.Rendition;
import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.EncodePlanner;
import io.streamcore.media.sound.Partition;
import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.Rung;
import io.streamcore.media.sound.Workbench;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Decodes what was published, and compares it with the source, sample by sample.
 *
 * <p>What a joint is held against depends on how even ffmpeg's encoder is without one. At 256
 * kbit/s it is as good at all times, so it is the median of the file. At 128 kbit/s its rate
 * control goes on adapting for many seconds, so that quality drifts by some 5 dB over a file in one
 * piece, and begins anew in each partition: it is what surrounds the joint. At 64 kbit/s single
 * windows fall by 6 dB and more in one piece, and windows at joints are between 9 dB worse and 8 dB
 * better than in one piece: it is the worst that it does without a joint.
 */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("joints")
class JointTest {

  private static final double SECONDS = 38.3;

  /** What a joint may cost, in dB. */
  private static final double TOLERANCE = 3;

  /** Better than this is beyond what 16-bit players can tell apart near full scale, in dB. */
  private static final double INAUDIBLE = 70;

  @TempDir private Path folder;
  private final Ffmpeg ffmpeg = RealFfmpeg.tool();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "music | wav | 44100 | -c:a pcm_s16le",
        "music | flac | 48000 | -c:a flac",
        "music | mp3 | 44100 | -c:a libmp3lame -b:a 320k",
        "music | mp3 | 48000 | -c:a libmp3lame -q:a 0",
        "speech | mp3 | 44100 | -c:a libmp3lame -b:a 192k -write_xing 0",
        "music | m4a | 44100 | -c:a aac -b:a 256k",
        "music | opus | 48000 | -c:a libopus -b:a 256k",
        "music | ogg | 44100 | -strict -2 -c:a vorbis -b:a 256k",
        "music | aac | 44100 | -c:a aac -b:a 256k",
        "music | wav | 96000 | -c:a pcm_s24le",
        "music | wav | 32000 | -c:a pcm_s16le",
      })
  void joints_are_as_good_as_the_rest_and_the_length_is_right(
      String signal, String extension, int rate, String codec) throws Exception {
    Path source = make(signal, extension, rate, codec);
    EncodePlan plan = plan(source, 6);
    assertThat(plan.partitions()).hasSizeGreaterThanOrEqualTo(3);
    Pcm expected = Pcm.decode(source, plan.rate());
    List<Rendition> ladder = publish(plan, source);

    for (Rung rung : plan.rungs()) {
      Path playlist = folder.resolve("hls").resolve(AacLadder.folder(plan, rung) + "/index.m3u8");
      Pcm heard = Pcm.decode(playlist, plan.rate());
      assertThat(heard.length()).isCloseTo(expected.length(), offset(1024));
      assertThat(ladder.get(plan.rungs().indexOf(rung)).seconds() * plan.rate())
          .isCloseTo(expected.length(), offset(1024.0));
      double[] ratios = expected.ratios(heard);
      for (Partition partition : later(plan)) {
        int joint = (int) partition.firstUnit() * EncodePlan.UNIT;
        double floor =
            switch (rung) {
              case K256 -> Math.min(INAUDIBLE, median(ratios));
              case K128 -> nearby(ratios, joint);
              case K64 -> worstElsewhere(plan, ratios);
            };
        assertThat(expected.worstAround(heard, joint))
            .as("%s at sample %d", rung, joint)
            .isGreaterThan(floor - TOLERANCE);
      }
    }
  }

  /** How good it is in the second before a joint, or the one after it, whichever is worse. */
  private static double nearby(double[] ratios, int joint) {
    int at = Pcm.window(joint);
    return Math.min(
        median(Arrays.copyOfRange(ratios, at - 24, at - 2)),
        median(Arrays.copyOfRange(ratios, at + 2, at + 24)));
  }

  /** The worst window without a joint. The first one fades in, having nothing to overlap with. */
  private static double worstElsewhere(EncodePlan plan, double[] ratios) {
    return IntStream.range(1, ratios.length)
        .filter(w -> later(plan).stream().noneMatch(p -> Pcm.touches(w, p.firstUnit() * 1024)))
        .mapToDouble(w -> ratios[w])
        .min()
        .orElseThrow();
  }

  @Test
  void clicks_at_joints_stay_where_they_are() throws Exception {
    Path source = make("clicks", "wav", 44_100, "-c:a pcm_s16le");
    EncodePlan plan = plan(source, 6);
    publish(plan, source);
    Pcm expected = Pcm.decode(source, plan.rate());
    Path playlist =
        folder.resolve("hls").resolve(AacLadder.folder(plan, Rung.K256)).resolve("index.m3u8");
    Pcm heard = Pcm.decode(playlist, plan.rate());
    double floor = worstElsewhere(plan, expected.ratios(heard));
    for (Partition partition : later(plan)) {
      int joint = (int) partition.firstUnit() * EncodePlan.UNIT;
      assertThat(expected.worstAround(heard, joint)).isGreaterThan(floor - TOLERANCE);
    }
  }

  private Path make(String signal, String extension, int rate, String codec)
      throws IOException, InterruptedException {
    Pcm pcm =
        switch (signal) {
          case "music" -> Pcm.music(rate, SECONDS);
          case "speech" -> Pcm.speech(rate, SECONDS);
          default -> Pcm.clicks(rate, SECONDS);
        };
    Path wav = pcm.write(folder.resolve("made.wav"));
    Path source = folder.resolve("source." + extension);
    List<String> line = new ArrayList<>(List.of("-i", wav.toString()));
    line.addAll(List.of(codec.split(" ")));
    line.add(source.toString());
    RealFfmpeg.run(line.toArray(String[]::new));
    return source;
  }

  private Workbench bench() {
    return new Workbench(folder, 2, () -> false);
  }

  private EncodePlan plan(Path source, int hands) throws Exception {
    ProbedSound sound = new FfmpegMediaProbe(ffmpeg).probe(source, bench());
    return EncodePlanner.plan(sound, 0, source, hands);
  }

  /** Encodes all partitions, last one first, writes segments and playlists as files. */
  private List<Rendition> publish(EncodePlan plan, Path source) throws Exception {
    Path hls = folder.resolve("hls");
    Map<String, Long> sizes = new HashMap<>();
    FfmpegTranscoder transcoder = new FfmpegTranscoder(ffmpeg, Cores.anywhere(2));
    for (int i = plan.partitions().size() - 1; i >= 0; i--) {
      transcoder.encode(
          plan,
          i,
          source,
          bench(),
          (name, body, type) -> {
            Files.createDirectories(hls.resolve(name).getParent());
            Files.write(hls.resolve(name), body);
            sizes.put(name, (long) body.length);
          });
    }
    List<Rendition> renditions =
        AacLadder.renditions(plan, name -> Objects.requireNonNull(sizes.get(name), name));
    for (Map.Entry<String, String> playlist : Playlists.of(renditions).entrySet()) {
      Files.writeString(hls.resolve(playlist.getKey()), playlist.getValue());
    }
    return renditions;
  }

  private static List<Partition> later(EncodePlan plan) {
    return plan.partitions().subList(1, plan.partitions().size());
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
