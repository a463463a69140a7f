package io.streamcore.viewing.recommend.model;

import org.jspecify.annotations.Nullable;

/**
 * What a profile did with a title.
 *
 * @param watchedSeconds the furthest that it came
 * @param durationSeconds how long the title plays; null: not known
 * @param completed whether it was watched to its end
 * @param rating 1 to 10; 0: none was given
 * @param daysAgo when it was watched last
 */
public record Feedback(
    int watchedSeconds,
    @Nullable Integer durationSeconds,
    boolean completed,
    int rating,
    double daysAgo) {

  /** Who has seen less of a title has only looked at it. */
  private static final double A_LOOK = 0.05;

  /** After so many days it says half as much, but never less than a quarter. */
  private static final double HALF_LIFE = 180;

  private static final double LEAST = 0.25;
  private static final int DISLIKED = 4;

  /**
   * How much the profile liked the title: the share that it watched, times its rating (7 is what
   * watching says by itself), times how lately that was. 0: it says nothing, or dislike.
   */
  public float weight() {
    if (rating > 0 && rating <= DISLIKED) {
      return 0;
    }
    double share = share();
    if (rating > 0) {
      share = Math.max(share, 0.5); // perhaps it was watched elsewhere
    } else if (share < A_LOOK) {
      return 0;
    }
    double praise = rating == 0 ? 1 : (rating - 2) / 5.0;
    return (float) (share * praise * Math.max(LEAST, Math.pow(2, -daysAgo / HALF_LIFE)));
  }

  private double share() {
    if (completed) {
      return 1;
    }
    if (durationSeconds == null || durationSeconds <= 0) {
      return watchedSeconds > 0 ? 0.5 : 0;
    }
    return Math.min(1, (double) watchedSeconds / durationSeconds);
  }
}
