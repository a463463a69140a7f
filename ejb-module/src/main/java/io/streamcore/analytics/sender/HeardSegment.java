package io.streamcore.analytics.sender;

/**
 * A segment that was delivered.
 *
 * @param from the second of the sound at which it begins; negative where sound has no beginning
 * @param seconds how much sound it holds
 * @param bytes how large it is
 */
public record HeardSegment(double from, double seconds, long bytes) {

  /** A segment of something live. */
  public static HeardSegment live(double seconds, long bytes) {
    return new HeardSegment(-1, seconds, bytes);
  }

  boolean isLive() {
    return from < 0;
  }

  double to() {
    return from + seconds;
  }
}
