package io.streamcore.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.streamcore.media.sound.Loudness;
import io.streamcore.media.sound.Measurement;
import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.Waveform;
import io.streamcore.media.sound.Workbench;
import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures in slices what ffmpeg measures in one piece. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("listening")
class ListeningTest {

  private static final Pattern INTEGRATED = Pattern.compile("I:\\s+(-?[0-9.]+) LUFS");
  private static final Pattern PEAK = Pattern.compile("Peak:\\s+(-?[0-9.]+) dBFS");

  @TempDir private Path folder;
  private final Ffmpeg ffmpeg = RealFfmpeg.tool();

  @ParameterizedTest
  @ValueSource(strings = {"wav", "mp3", "flac"})
  void agrees_with_ffmpeg_on_loudness_and_peak(String extension) throws Exception {
    // a loud half and a soft one, so that the relative gate has something to do
    Pcm loud = Pcm.music(44_100, 100);
    Pcm pcm =
        Pcm.of(
            44_100,
            100,
            i -> {
              float level = i < 50 * 44_100 ? 0.9f : 0.05f;
              return new float[] {level * loud.at(i, 0), level * loud.at(i, 1)};
            });
    Path source = source(pcm, extension);

    Measurement measured = measure(source, 3);

    agree(measured.loudness(), source);
    assertThat(measured.waveform().length()).isBetween(1000, 8192);
    assertThat(measured.waveform().toJson()).startsWith("{\"version\":2,\"channels\":1,");
  }

  @ParameterizedTest
  @ValueSource(strings = {"wav", "mp3"})
  void finds_peaks_between_samples_and_above_full_scale(String extension) throws Exception {
    // a limiter's work: no sample is above full scale, what a player makes of them is
    Pcm loud = Pcm.music(44_100, 70);
    Pcm pcm = Pcm.of(44_100, 70, i -> new float[] {clip(3 * loud.at(i, 0)), clip(loud.at(i, 1))});
    Path source = source(pcm, extension);

    Measurement measured = measure(source, 2);

    assertThat(measured.loudness().truePeak()).isGreaterThan(0.1);
    agree(measured.loudness(), source);
  }

  @Test
  void outlines_the_sound_alike_in_any_number_of_slices() throws Exception {
    Pcm music = Pcm.music(48_000, 100.003);
    // an offset keeps all samples of most stretches on one side of zero
    Pcm pcm = Pcm.of(48_000, 100.003, i -> new float[] {0.4f + music.at(i, 0) / 9, 0.5f});
    Path source = source(pcm, "wav");
    for (int hands = 1; hands <= 3; hands++) {
      Waveform waveform = measure(source, hands).waveform();
      assertThat(waveform.pairs()).isEqualTo(outline(pcm, waveform.length()));
    }
  }

  private static byte[] outline(Pcm pcm, int stretches) {
    int stretch = (pcm.length() + stretches - 1) / stretches;
    // the only stretch near it that divides 100 ms
    stretch = stretch > 480 ? 960 : 480;
    byte[] pairs = new byte[2 * stretches];
    for (int s = 0; s < stretches; s++) {
      int from = s * stretch;
      int to = Math.min(pcm.length(), from + stretch);
      pairs[2 * s] = level(IntStream.range(from, to).mapToDouble(i -> min(pcm, i)).min());
      pairs[2 * s + 1] = level(IntStream.range(from, to).mapToDouble(i -> max(pcm, i)).max());
    }
    return pairs;
  }

  private static double min(Pcm pcm, int i) {
    return Math.min(pcm.at(i, 0), pcm.at(i, 1));
  }

  private static double max(Pcm pcm, int i) {
    return Math.max(pcm.at(i, 0), pcm.at(i, 1));
  }

  private static byte level(OptionalDouble sample) {
    // as the file of 16 bits has it
    double stored = Math.round((float) sample.orElseThrow() * 32768) / 32768.0;
    return (byte) Math.round((float) stored * 128);
  }

  private static float clip(float sample) {
    return Math.max(-1, Math.min(1, sample));
  }

  private Path source(Pcm pcm, String extension) throws Exception {
    Path made = pcm.write(folder.resolve("made.wav"));
    Path source = folder.resolve("source." + extension);
    RealFfmpeg.run("-i", made.toString(), "-b:a", "320k", source.toString());
    return source;
  }

  private Measurement measure(Path source, int hands) throws Exception {
    Workbench bench = new Workbench(folder, hands, () -> false);
    ProbedSound sound = new FfmpegMediaProbe(ffmpeg).probe(source, bench);
    return new FfmpegTranscoder(ffmpeg, Cores.anywhere(2)).measure(sound, source, bench);
  }

  /** Holds a measurement against what ffmpeg says of the file in one piece. */
  private static void agree(Loudness measured, Path source) throws Exception {
    String filter = "ebur128=peak=true:framelog=quiet";
    String said =
        RealFfmpeg.run(
            "-v", "info", "-nostats", "-i", source.toString(), "-af", filter, "-f", "null", "-");
    assertThat(measured.integrated()).isCloseTo(last(INTEGRATED, said), offset(0.1));
    assertThat(measured.truePeak()).isCloseTo(last(PEAK, said), offset(0.15));
  }

  private static double last(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    double value = Double.NaN;
    while (found.find()) {
      value = Double.parseDouble(found.group(1));
    }
    return value;
  }
}
