package io.streamcore.viewing.recommend.model;

import java.util.Arrays;

/**
 * Takes rows of a dense matrix, in order, and keeps the strongest relations of each. For one
 * thread.
 */
final class RelationsBuilder {

  private final int[] starts;
  private final int most;
  private final Strongest strongest;
  private int[] targets;
  private float[] weights;
  private int row;

  /**
   * Nothing yet.
   *
   * @param titles how many rows will come
   * @param most how many relations of each are kept
   */
  RelationsBuilder(int titles, int most) {
    this.starts = new int[titles + 1];
    this.most = Math.min(most, titles);
    this.strongest = new Strongest(this.most);
    this.targets = new int[0];
    this.weights = new float[0];
  }

  /** Takes the next row, {@code length} numbers from {@code offset} on; zeros are no relations. */
  void add(float[] matrix, int offset, int length) {
    strongest.clear();
    for (int i = 0; i < length; i++) {
      strongest.offer(i, Math.abs(matrix[offset + i]));
    }
    int[] kept = strongest.keys();
    Arrays.sort(kept);
    int end = starts[row] + kept.length;
    reserve(end);
    for (int i = 0; i < kept.length; i++) {
      targets[starts[row] + i] = kept[i];
      weights[starts[row] + i] = matrix[offset + kept[i]];
    }
    starts[++row] = end;
  }

  private void reserve(int size) {
    if (size > targets.length) {
      int room = (int) Math.min((long) most * (starts.length - 1), Math.max(size, 2L * size));
      targets = Arrays.copyOf(targets, room);
      weights = Arrays.copyOf(weights, room);
    }
  }

  Relations build() {
    int size = starts[row];
    return new Relations(starts, Arrays.copyOf(targets, size), Arrays.copyOf(weights, size));
  }
}
