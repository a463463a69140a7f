package io.streamcore.problem;

import java.time.Duration;
import java.util.List;

/** The caller asks too often. (429) */
public final class TooManyRequests extends Problem {

  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  public TooManyRequests(String detail, Duration retryAfter) {
    super("too-many-requests", detail, List.of());
    this.retryAfter = retryAfter;
  }

  /** How long to wait before the next try can succeed. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
