package io.streamcore.viewing.recommend.model;

/**
 * How strongly who likes a title will like another: a sparse matrix by rows. Immutable, so for any
 * thread.
 *
 * @param starts where each title's row begins in the other two, and behind the last where it ends
 * @param targets the titles that go with it
 * @param weights how strongly; negative: rather not
 */
record Relations(int[] starts, int[] targets, float[] weights) {

  static final Relations NONE = new Relations(new int[1], new int[0], new float[0]);

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
