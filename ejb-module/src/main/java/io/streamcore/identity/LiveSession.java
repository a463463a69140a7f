package io.streamcore.identity;

import io.streamcore.security.Caller;
import java.time.Duration;
import java.time.Instant;

/**
 * A session that holds now, as a request finds it.
 *
 * @param caller its user, with the role of now
 * @param mustChangePassword whether anything but a change of the password is to be refused
 * @param lastUsedAt when the device was last seen, to the minute
 */
public record LiveSession(Caller caller, boolean mustChangePassword, Instant lastUsedAt) {

  private static final Duration PRECISION = Duration.ofMinutes(1);

  /** Whether the time of the last use is so old that it is worth a write. */
  public boolean isStale(Instant now) {
    return lastUsedAt.plus(PRECISION).isBefore(now);
  }
}
