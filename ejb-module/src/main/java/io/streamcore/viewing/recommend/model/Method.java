package io.streamcore.viewing.recommend.model;

import java.util.Locale;

/** How a model is learned. */
public enum Method {
  /** {@link Ease}: the better one, for catalogues that it can take. */
  EASE,
  /** {@link Cosine}: for catalogues of any size. */
  COSINE;

  /** What is not believed of the little that few have watched. */
  private static final float LAMBDA = 100;

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

  /** The name in the database. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
