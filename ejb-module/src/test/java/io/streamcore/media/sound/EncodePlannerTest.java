package io.streamcore.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Plans ladders of sounds that need no file to be looked at. */
class EncodePlannerTest {

  private static final Path NO_FILE = Path.of("/nowhere");

  @Test
  void an_hour_is_split_for_all_hands_into_whole_segments() throws Exception {
    EncodePlan plan = plan(sound(44_100, 2, 3600), 2);
    assertThat(plan.partitions()).hasSize(42); // an even number of at most 90 s each
    assertThat(plan.unitsPerSegment()).isEqualTo(258);
    assertThat(plan.partitions().stream().mapToInt(Partition::segments).sum())
        .isEqualTo(plan.segmentCount());
    assertThat(plan.partitions().stream().mapToLong(Partition::units).sum())
        .isEqualTo(plan.units());
    assertThat(plan.units()).isEqualTo((3600L * 44_100 + 1023) / 1024);
  }

  @Test
  void slices_begin_on_whole_samples_of_the_source() throws Exception {
    for (int rate : new int[] {8_000, 16_000, 22_050, 32_000, 64_000, 96_000, 37_800}) {
      EncodePlan plan = plan(sound(rate, 2, 600), 4);
      for (Partition partition : plan.partitions()) {
        long start = (partition.firstUnit() - partition.leadIn()) * EncodePlan.UNIT;
        assertThat(start * rate % plan.rate()).as("%d Hz", rate).isZero();
        assertThat(partition.slice().fromSample()).isEqualTo(start * rate / plan.rate());
      }
    }
  }

  @Test
  void no_rung_is_above_the_source() {
    assertThat(EncodePlanner.rungs(lossy(320_000, 2))).containsExactly(Rung.values());
    assertThat(EncodePlanner.rungs(lossy(192_000, 2))).containsExactly(Rung.K64, Rung.K128);
    assertThat(EncodePlanner.rungs(lossy(40_000, 2))).containsExactly(Rung.K64);
    assertThat(EncodePlanner.rungs(lossy(320_000, 1))).containsExactly(Rung.K64, Rung.K128);
    assertThat(EncodePlanner.rungs(sound(48_000, 2, 9))).containsExactly(Rung.values());
  }

  @Test
  void another_gain_gives_another_folder_and_the_same_plan_the_same() throws Exception {
    ProbedSound sound = sound(44_100, 2, 60);
    EncodePlan plan = plan(sound, 2);
    assertThat(plan(sound, 2).folder()).isEqualTo(plan.folder());
    assertThat(EncodePlanner.plan(sound, -3, NO_FILE, 2).folder()).isNotEqualTo(plan.folder());
  }

  @Test
  void the_shortest_sound_has_one_segment() throws Exception {
    EncodePlan plan =
        plan(
            new ProbedSound(
                SoundFormat.WAV,
                "pcm_s16le",
                44_100,
                1,
                1,
                705_600,
                true,
                false,
                SoundTags.NONE,
                false,
                null),
            4);
    assertThat(plan.units()).isEqualTo(1);
    assertThat(plan.partitions()).hasSize(1);
  }

  @Test
  void gain_reaches_the_target_but_lifts_no_peak_above_the_limit() {
    assertThat(new Loudness(-9, 0.5).gain()).isEqualTo(-7);
    assertThat(new Loudness(-20, -10).gain()).isEqualTo(4);
    assertThat(new Loudness(-20, -3).gain()).isEqualTo(2);
    assertThat(new Loudness(-16.2, 0.3).gain()).isEqualTo(-1.3);
    assertThat(new Loudness(Loudness.SILENCE, -120).gain()).isZero();
  }

  @Test
  void gates_keep_silence_out_of_loudness() {
    double[] blocks = new double[200];
    java.util.Arrays.fill(blocks, 0, 100, -20);
    java.util.Arrays.fill(blocks, 100, 150, -45);
    java.util.Arrays.fill(blocks, 150, 200, -120);
    assertThat(LoudnessGate.integrated(blocks))
        .isCloseTo(-20, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(LoudnessGate.integrated(new double[] {-80, -90})).isEqualTo(Loudness.SILENCE);
  }

  private static EncodePlan plan(ProbedSound sound, int hands) throws Exception {
    return EncodePlanner.plan(sound, 0, NO_FILE, hands);
  }

  private static ProbedSound sound(int rate, int channels, int seconds) {
    return new ProbedSound(
        SoundFormat.WAV,
        "pcm_s16le",
        rate,
        channels,
        (long) seconds * rate,
        rate * channels * 16,
        true,
        false,
        SoundTags.NONE,
        false,
        null);
  }

  private static ProbedSound lossy(int bitRate, int channels) {
    return new ProbedSound(
        SoundFormat.MP3,
        "mp3",
        44_100,
        channels,
        44_100,
        bitRate,
        false,
        true,
        SoundTags.NONE,
        false,
        null);
  }
}
