package io.streamcore.viewing.recommend.model;

/**
 * How strongly who likes a title will like another: a sparse matrix by rows. Nobody changes it, so
 * it is for any thread.
 */
final class Relations {

  static final Relations NONE = new Relations(new int[1], new int[0], new float[0]);

  private final int[] starts;
  private final int[] targets;
  private final float[] weights;

  /**
   * Relations in these arrays, which are not copied.
   *
   * @param starts where each title's row begins in the other two, and behind the last where it ends
   * @param targets the titles that go with it
   * @param weights how strongly; negative: rather not
   */
  Relations(int[] starts, int[] targets, float[] weights) {
    this.starts = starts;
    this.targets = targets;
    this.weights = weights;
  }

  int[] starts() {
    return starts;
  }

  int[] targets() {
    return targets;
  }

  float[] weights() {
    return weights;
  }

  int titles() {
    return starts.length - 1;
  }

  int count() {
    return targets.length;
  }

  /** How strongly one title leads to another; 0: not worth keeping. */
  float weight(int from, int to) {
    for (int i = starts[from]; i < starts[from + 1]; i++) {
      if (targets[i] == to) {
        return weights[i];
      }
    }
    return 0;
  }
}
