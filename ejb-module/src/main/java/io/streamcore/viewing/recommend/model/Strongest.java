package io.streamcore.viewing.recommend.model;

import java.util.Arrays;

/**
 * Keeps those of many numbered things that are strongest, in a heap whose top is the weakest of
 * them. Of equally strong ones, those of lower numbers are kept. For one thread.
 */
final class Strongest {

  private final int[] keys;
  private final float[] strengths;
  private int size;

  Strongest(int most) {
    this.keys = new int[most];
    this.strengths = new float[most];
  }

  void clear() {
    size = 0;
  }

  /** Keeps it, if it is above 0 and stronger than the weakest that is kept. */
  void offer(int key, float strength) {
    if (!(strength > 0)) {
      return;
    }
    if (size < keys.length) {
      rise(size++, key, strength);
    } else if (size > 0 && weaker(keys[0], strengths[0], key, strength)) {
      sink(key, strength);
    }
  }

  /** The numbers of what is kept, in no order. */
  int[] keys() {
    return Arrays.copyOf(keys, size);
  }

  /** The numbers of what is kept, strongest first; nothing is kept any more. */
  int[] drain() {
    int[] ordered = new int[size];
    while (size > 0) {
      ordered[size - 1] = keys[0];
      size--;
      sink(keys[size], strengths[size]);
    }
    return ordered;
  }

  private void rise(int from, int key, float strength) {
    int at = from;
    while (at > 0) {
      int parent = (at - 1) / 2;
      if (weaker(keys[parent], strengths[parent], key, strength)) {
        break;
      }
      place(at, keys[parent], strengths[parent]);
      at = parent;
    }
    place(at, key, strength);
  }

  /** Puts one in the place of the top. */
  private void sink(int key, float strength) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int other = child + 1;
      if (other < size && weaker(keys[other], strengths[other], keys[child], strengths[child])) {
        child = other;
      }
      if (weaker(key, strength, keys[child], strengths[child])) {
        break;
      }
      place(at, keys[child], strengths[child]);
      at = child;
    }
    place(at, key, strength);
  }

  private void place(int at, int key, float strength) {
    if (at < keys.length) {
      keys[at] = key;
      strengths[at] = strength;
    }
  }

  private static boolean weaker(int key, float strength, int otherKey, float otherStrength) {
    return strength < otherStrength || (strength == otherStrength && key > otherKey);
  }
}
