package io.streamcore.batch.media;

import io.streamcore.media.hls.AacLadder;
import io.streamcore.media.hls.Rendition;
import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.Partition;
import io.streamcore.media.sound.Rung;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How much of a plan is done already. Segments are written whole or not at all, so those that are
 * there are the record of what was encoded; no other is kept.
 */
record Ladder(EncodePlan plan, Map<String, Long> sizes) {

  /** The partitions that lack a segment, in order. */
  List<Partition> missing() {
    return plan.partitions().stream().filter(partition -> !complete(partition)).toList();
  }

  /** How many segments the whole ladder has. */
  int segments() {
    return plan.segmentCount() * plan.rungs().size();
  }

  /** How many segments the finished partitions have. */
  int done() {
    return plan.partitions().stream()
        .filter(this::complete)
        .mapToInt(partition -> partition.segments() * plan.rungs().size())
        .sum();
  }

  /**
   * The finished renditions, lowest first.
   *
   * @throws IllegalStateException if a segment is missing
   */
  List<Rendition> renditions() {
    return AacLadder.renditions(plan, this::size);
  }

  private boolean complete(Partition partition) {
    return IntStream.range(
            partition.firstSegment(), partition.firstSegment() + partition.segments())
        .allMatch(index -> plan.rungs().stream().allMatch(rung -> has(rung, index)));
  }

  private boolean has(Rung rung, int index) {
    return sizes.containsKey(AacLadder.name(plan, rung, index));
  }

  private long size(String name) {
    Long size = sizes.get(name);
    if (size == null) {
      throw new IllegalStateException("segment " + name + " is missing");
    }
    return size;
  }
}
