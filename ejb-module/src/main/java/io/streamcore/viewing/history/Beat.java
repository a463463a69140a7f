package io.streamcore.viewing.history;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a playing device says of itself, every ten seconds or so.
 *
 * @param position where it is, in seconds; null: nothing of it is kept, as of what has no end
 * @param at when it was there, by its own clock; never later than now
 */
public record Beat(@Nullable Integer position, Instant at) {

  /** What was said longer ago is too late. */
  private static final Duration OLDEST = Duration.ofDays(7);

  /** A beat as of now, or of when it happened, if that makes sense. */
  public static Beat of(@Nullable Integer position, @Nullable Instant at, Instant now) {
    if (at == null || at.isAfter(now) || at.isBefore(now.minus(OLDEST))) {
      return new Beat(position, now);
    }
    return new Beat(position, at);
  }
}
