package io.streamcore.batch.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.streamcore.media.hls.AacLadder;
import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.Partition;
import io.streamcore.media.sound.Rung;
import io.streamcore.media.sound.SoundFormat;
import io.streamcore.media.sound.SourceSlice;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LadderTest {

  private static final SourceSlice SLICE = new SourceSlice(0, 1_000_000, SourceSlice.SEEK, 0, 0);

  /** Three segments a rung: two in the first partition, one in the second. */
  private static final EncodePlan PLAN =
      new EncodePlan(
          "aac-12345678",
          SoundFormat.WAV,
          44_100,
          700_000,
          44_100,
          2,
          0,
          List.of(Rung.K64, Rung.K128),
          684,
          258,
          List.of(
              new Partition(0, 0, 2, 0, 516, 0, SLICE),
              new Partition(1, 2, 1, 516, 168, 32, SLICE)));

  @Test
  void a_partition_is_missing_until_its_last_segment_of_its_last_rung_is_there() {
    Map<String, Long> sizes = new HashMap<>();
    assertThat(new Ladder(PLAN, sizes).missing()).isEqualTo(PLAN.partitions());

    for (int index = 0; index < 2; index++) {
      sizes.put(AacLadder.name(PLAN, Rung.K64, index), 1L);
      sizes.put(AacLadder.name(PLAN, Rung.K128, 0), 1L);
    }
    assertThat(new Ladder(PLAN, sizes).missing()).isEqualTo(PLAN.partitions());

    sizes.put(AacLadder.name(PLAN, Rung.K128, 1), 1L);
    assertThat(new Ladder(PLAN, sizes).missing()).containsExactly(PLAN.partitions().get(1));
    assertThat(new Ladder(PLAN, sizes).done()).isEqualTo(4);
  }

  @Test
  void there_are_no_renditions_with_holes() {
    assertThatThrownBy(() -> new Ladder(PLAN, Map.of()).renditions())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("aac-12345678/64k/00000.aac");
  }

  @Test
  void a_plan_survives_as_a_work_paper() throws Exception {
    ObjectMapper json = new ObjectMapper();
    assertThat(json.readValue(json.writeValueAsBytes(PLAN), EncodePlan.class)).isEqualTo(PLAN);
  }
}
