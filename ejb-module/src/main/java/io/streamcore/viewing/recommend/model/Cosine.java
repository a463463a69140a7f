package io.streamcore.viewing.recommend.model;

import java.util.Arrays;

/**
 * Titles go together as far as the same profiles watch them: the cosine between their columns, less
 * where few have watched both (<a href="https://doi.org/10.1145/2843948">item-based neighbours with
 * shrinkage</a>).
 *
 * <p>Rows are worked out in bands that fit a fixed amount of memory, each by going through all
 * histories once: the more titles, the more often.
 */
final class Cosine {

  /** Numbers of a band: 128 MiB. */
  private static final int BAND = 32 << 20;

  private Cosine() {}

  /**
   * Learns the relations.
   *
   * @param titles how many titles there are
   * @param shrinkage what is added below the fraction's line
   * @param most how many relations of each title are kept
   */
  static Relations learn(Histories histories, int titles, float shrinkage, int most) {
    return learn(histories, titles, shrinkage, most, BAND);
  }

  static Relations learn(Histories histories, int titles, float shrinkage, int most, int band) {
    if (titles == 0) {
      return Relations.NONE;
    }
    float[] lengths = lengths(histories, titles);
    RelationsBuilder relations = new RelationsBuilder(titles, most);
    int height = Math.max(1, Math.min(titles, band / titles));
    float[] rows = new float[height * titles];
    for (int first = 0; first < titles; first += height) {
      int last = Math.min(titles, first + height);
      Arrays.fill(rows, 0);
      multiply(histories, titles, first, last, rows);
      for (int i = first; i < last; i++) {
        int row = (i - first) * titles;
        for (int j = 0; j < titles; j++) {
          float length = lengths[i] * lengths[j] + shrinkage;
          rows[row + j] = i == j || length == 0 ? 0 : rows[row + j] / length;
        }
        relations.add(rows, row, titles);
      }
    }
    return relations.build();
  }

  private static float[] lengths(Histories histories, int titles) {
    double[] squares = new double[titles];
    histories.each(
        (watched, weights, count) -> {
          for (int i = 0; i < count; i++) {
            squares[watched[i]] += weights[i] * weights[i];
          }
        });
    float[] lengths = new float[titles];
    for (int i = 0; i < titles; i++) {
      lengths[i] = (float) Math.sqrt(squares[i]);
    }
    return lengths;
  }

  private static void multiply(Histories histories, int titles, int first, int last, float[] rows) {
    histories.each(
        (watched, weights, count) -> {
          for (int a = 0; a < count; a++) {
            if (watched[a] < first || watched[a] >= last) {
              continue;
            }
            int row = (watched[a] - first) * titles;
            for (int b = 0; b < count; b++) {
              rows[row + watched[b]] += weights[a] * weights[b];
            }
          }
        });
  }
}
