package io.streamcore.analytics.sender;

import io.streamcore.analytics.RawEvent.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * What a listener has heard in one go and is not sent yet. What is fetched twice, by a second try
 * or in another quality, is heard once. For one thread at a time.
 */
final class HlsPiece {

  /** Seconds of sound after which a piece is sent. */
  static final int FULL = 60;

  // segments are cut at whole frames, so their beginnings are known to a fraction
  private static final double SLACK = 1.5;

  private double from = -1;
  private double to = -1;
  private double seconds;
  private double rest;
  private long bytes;

  /** Whether a segment goes on where this ends, or lies within it. */
  boolean goesOnWith(HeardSegment segment) {
    return to < 0
        || segment.isLive()
        || (segment.from() >= from - SLACK && segment.from() <= to + SLACK);
  }

  void add(HeardSegment segment) {
    bytes += segment.bytes();
    if (segment.isLive()) {
      seconds += segment.seconds();
      return;
    }
    if (to < 0 || !goesOnWith(segment)) {
      from = segment.from();
      to = segment.from();
    }
    double further = segment.to() - to;
    if (further > 0) {
      seconds += Math.min(further, segment.seconds());
      to = segment.to();
    }
  }

  boolean isFull() {
    return seconds >= FULL;
  }

  /** What has come together; null if nothing has. The next piece goes on behind it. */
  @Nullable Delivery take() {
    int whole = (int) Math.round(seconds + rest);
    if (whole <= 0) {
      return null;
    }
    boolean live = to < 0;
    Delivery delivery =
        Delivery.piece(
            whole, bytes, live ? null : (int) Math.round(from), live ? null : (int) Math.round(to));
    rest = seconds + rest - whole;
    from = to;
    seconds = 0;
    bytes = 0;
    return delivery;
  }
}
