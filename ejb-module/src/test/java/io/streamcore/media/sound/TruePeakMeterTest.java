package io.streamcore.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Finds the peaks between samples. */
class TruePeakMeterTest {

  @Test
  void finds_the_crest_of_a_wave_that_every_sample_misses() {
    float[] sound = new float[4410];
    for (int i = 0; i < sound.length; i++) {
      sound[i] = (float) (0.5 * Math.sin(Math.PI / 2 * i + Math.PI / 4));
    }
    // the samples are at 0.35, the crests at 0.5; the standard's filter is some 2 % from ideal
    assertThat(peak(sound, sound.length)).isCloseTo(0.5f, offset(0.01f));
  }

  @Test
  void leaves_out_nothing_that_could_be_the_highest() {
    Random random = new Random(3);
    for (int round = 0; round < 50; round++) {
      int length = 1 + random.nextInt(2000);
      float[] sound = new float[length];
      for (int i = 0; i < length; i++) {
        double swell = 0.01 + Math.pow(Math.sin(i * 0.003 * (round + 1)), 2);
        sound[i] = (float) (random.nextGaussian() * swell);
      }
      // the peak of each window alone: a fresh meter has no highest peak that lets it skip
      float highest = 0;
      for (int from = 0; from < length; from++) {
        TruePeakMeter fresh = new TruePeakMeter();
        fresh.add(sound, from, Math.min(length, from + 12));
        highest = Math.max(highest, fresh.highest());
      }
      assertThat(peak(sound, 1 + random.nextInt(300))).isCloseTo(highest, offset(1e-5f));
    }
  }

  @Test
  void takes_the_edges_of_a_sound_for_no_jump() {
    float[] steady = new float[500];
    Arrays.fill(steady, 0.8f);
    assertThat(peak(steady, 100)).isCloseTo(0.8f, offset(0.01f));
  }

  private static float peak(float[] sound, int piece) {
    TruePeakMeter meter = new TruePeakMeter();
    for (int from = 0; from < sound.length; from += piece) {
      meter.add(sound, from, Math.min(sound.length, from + piece));
    }
    return meter.highest();
  }
}
