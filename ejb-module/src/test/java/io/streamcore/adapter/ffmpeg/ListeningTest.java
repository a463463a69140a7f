package io.streamcore.adapter.ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.streamcore.media.sound.Measurement;
import io.streamcore.media.sound.ProbedSound;
import io.streamcore.media.sound.Workbench;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures in slices what ffmpeg measures in one piece. */
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
    Path source = folder.resolve("source." + extension);
    RealFfmpeg.run("-i", pcm.write(folder.resolve("made.wav")).toString(), "-y", source.toString());
    Workbench bench = new Workbench(folder, 3, () -> false);
    ProbedSound sound = new FfmpegMediaProbe(ffmpeg).probe(source, bench);

    Measurement measured = new FfmpegTranscoder(ffmpeg).measure(sound, source, bench);

    String said =
        RealFfmpeg.run(
            "-v",
            "info",
            "-nostats",
            "-i",
            source.toString(),
            "-af",
            "ebur128=peak=true:framelog=quiet",
            "-f",
            "null",
            "-");
    assertThat(measured.loudness().integrated()).isCloseTo(last(INTEGRATED, said), offset(0.1));
    assertThat(measured.loudness().truePeak()).isCloseTo(last(PEAK, said), offset(0.1));
    assertThat(measured.waveform().length()).isBetween(1000, 8192);
    assertThat(measured.waveform().toJson()).startsWith("{\"version\":2,\"channels\":1,");
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
