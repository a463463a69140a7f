package io.streamcore.media.offer;

/**
 * Who looks or listens, as far as what is fit for them goes.
 *
 * @param maxAge what is fit only for older ones is not there for them, in years
 */
public record Audience(int maxAge) {

  /** Grown-ups, for whom everything is fit. */
  public static final Audience GROWN_UP = new Audience(Short.MAX_VALUE);
}
