package io.streamcore.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often is looked again: soon at first, then ever more rarely.
 *
 * @param first the pause after the first look; each further one is twice as long, up to six hours
 */
public record CheckRhythm(Duration first) {

  private static final Duration LONGEST = Duration.ofHours(6);
  private static final Duration GIVE_UP = Duration.ofDays(30);
  private static final Duration DAILY = Duration.ofDays(1);

  /** Whether nobody looks any more by itself. */
  boolean isOver(Instant claimedAt, Instant now) {
    return claimedAt.plus(GIVE_UP).isBefore(now);
  }

  /**
   * When to look next.
   *
   * @param before how many looks were in vain already
   */
  @Nullable Instant next(Instant claimedAt, int before, Instant now) {
    return isOver(claimedAt, now) ? null : now.plus(pause(before));
  }

  Instant daily(Instant now) {
    return now.plus(DAILY);
  }

  /** The pause after so many tries in vain. */
  Duration pause(int before) {
    Duration pause = first.multipliedBy(1L << Math.min(before, 12));
    return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
  }
}
