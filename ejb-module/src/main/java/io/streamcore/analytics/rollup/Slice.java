package io.streamcore.analytics.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A range of the ids of resources; what is counted of one resource lies in one slice. Ids are
 * random, so slices of equal width hold about as many.
 *
 * @param first the range's first id
 * @param last its last one, inclusive
 */
public record Slice(UUID first, UUID last) {

  private static final int HIGHEST = 256;

  /** All ids in so many slices, at most 256. */
  public static List<Slice> of(int count) {
    List<Slice> slices = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      slices.add(
          new Slice(bound(i * HIGHEST / count, 0L), bound((i + 1) * HIGHEST / count - 1, -1L)));
    }
    return slices;
  }

  /** PostgreSQL orders ids by their bytes, which no number of Java's does. */
  private static UUID bound(int firstByte, long rest) {
    return new UUID((long) firstByte << 56 | rest >>> 8, rest);
  }
}
