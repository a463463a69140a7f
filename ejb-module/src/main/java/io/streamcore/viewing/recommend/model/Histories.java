package io.streamcore.viewing.recommend.model;

/**
 * What all profiles have watched, one profile after the other. It is not held in memory, but can be
 * gone through as often as is needed.
 */
public interface Histories {

  /** Takes one profile's history. */
  @FunctionalInterface
  interface Reader {

    /**
     * A history.
     *
     * @param titles which titles, by their number; each once, in the first {@code count} places
     * @param weights how much the profile liked each, above 0
     */
    void read(int[] titles, float[] weights, int count);
  }

  /** Has each history read; the arrays are used again for the next. */
  void each(Reader reader);
}
