package io.streamcore.viewing.recommend.model;

import org.ejml.data.FGrowArray;
import org.ejml.data.FMatrixRBlock;
import org.ejml.dense.block.MatrixOps_FDRB;
import org.ejml.dense.block.linsol.chol.CholeskyOuterSolver_FDRB;

/**
 * EASE<sup>R</sup>: the linear model that best tells each title of a history from the others, in
 * closed form (Steck, <a href="https://arxiv.org/abs/1905.03375">Embarrassingly Shallow
 * Autoencoders for Sparse Data</a>, 2019). With the Gram matrix {@code G = XᵀX} and {@code P = (G +
 * λI)⁻¹}, title {@code i} speaks for {@code j} by {@code -P[i][j] / P[j][j]}.
 *
 * <p>In single precision: the matrix is well conditioned by λ, and the order of a list needs no
 * more digits. It takes two matrices of n² floats, 200 MB for 5,000 titles, and time that grows
 * with n³.
 */
final class Ease {

  /** Beyond, inverting takes minutes. */
  static final int MOST_TITLES = 5_000;

  private static final int BLOCK = 64;

  private Ease() {}

  /**
   * Learns the relations.
   *
   * @param titles how many titles there are
   * @param lambda how much is not believed of what few have watched
   * @param most how many relations of each title are kept
   */
  static Relations learn(Histories histories, int titles, float lambda, int most) {
    if (titles == 0) {
      return Relations.NONE;
    }
    float[] inverse = inverse(gram(histories, titles, lambda), titles);
    float[] diagonal = new float[titles];
    for (int i = 0; i < titles; i++) {
      diagonal[i] = inverse[i * titles + i];
    }
    RelationsBuilder relations = new RelationsBuilder(titles, most);
    float[] row = new float[titles];
    for (int i = 0; i < titles; i++) {
      for (int j = 0; j < titles; j++) {
        row[j] = i == j ? 0 : -inverse[i * titles + j] / diagonal[j];
      }
      relations.add(row, 0, titles);
    }
    return relations.build();
  }

  private static float[] gram(Histories histories, int titles, float lambda) {
    float[] gram = new float[titles * titles];
    histories.each(
        (watched, weights, count) -> {
          for (int a = 0; a < count; a++) {
            int row = watched[a] * titles;
            for (int b = 0; b < count; b++) {
              if (watched[a] <= watched[b]) { // the other half is the same
                gram[row + watched[b]] += weights[a] * weights[b];
              }
            }
          }
        });
    for (int i = 0; i < titles; i++) {
      gram[i * titles + i] += lambda;
      for (int j = 0; j < i; j++) {
        gram[i * titles + j] = gram[j * titles + i];
      }
    }
    return gram;
  }

  /** The inverse of a positive definite matrix, which is overwritten. */
  private static float[] inverse(float[] matrix, int n) {
    int block = Math.min(BLOCK, n);
    FGrowArray band = new FGrowArray();
    MatrixOps_FDRB.convertRowToBlock(n, n, block, matrix, band);
    CholeskyOuterSolver_FDRB solver = new CholeskyOuterSolver_FDRB();
    if (!solver.setA(FMatrixRBlock.wrap(matrix, n, n, block))) {
      throw new IllegalStateException("not positive definite: a weight is no number");
    }
    FMatrixRBlock inverse = new FMatrixRBlock(n, n, block);
    solver.invert(inverse);
    MatrixOps_FDRB.convertBlockToRow(n, n, block, inverse.data, band);
    return inverse.data;
  }
}
