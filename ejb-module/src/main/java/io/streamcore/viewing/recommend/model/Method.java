package io.streamcore.viewing.recommend.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a model is learned. */
public enum Method {
  /** {@link Ease}: the better one, for catalogues that it can take. */
  EASE,
  /** {@link Cosine}: for catalogues of any size. */
  COSINE;

  /**
   * What is not believed of the little that few have watched: of 10 to 1,000 the best for synthetic
   * histories of 300 and of 1,000 titles; from 200 to 500 the results differ by 2 %.
   */
  private static final float LAMBDA = 300;

  private static final float SHRINKAGE = 20;
  private static final int MOST_EASE = 400;
  private static final int MOST_COSINE = 100;

  /** The one for a catalogue of so many titles. */
  public static Method of(int titles) {
    return titles <= Ease.MOST_TITLES ? EASE : COSINE;
  }

  Relations learn(Histories histories, int titles) {
    return switch (this) {
      case EASE -> Ease.learn(histories, titles, LAMBDA, MOST_EASE);
      case COSINE -> Cosine.learn(histories, titles, SHRINKAGE, MOST_COSINE);
    };
  }

  /** The one of this name in the database, if there is one. */
  static Optional<Method> named(String wireName) {
    return Arrays.stream(values()).filter(it -> it.wireName().equals(wireName)).findFirst();
  }

  /** The name in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
