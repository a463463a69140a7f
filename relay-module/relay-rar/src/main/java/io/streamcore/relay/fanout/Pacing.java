package io.streamcore.relay.fanout;

/**
 * How often listeners are sent something, if nobody says how often: once a second, which costs
 * least; more often where it costs little, because few listen, and where a second is too much for
 * one write.
 */
final class Pacing {

  private static final int FEW = 50;
  private static final int FEW_MILLIS = 250;
  private static final int SOME = 200;
  private static final int SOME_MILLIS = 500;
  private static final int SLOWEST_MILLIS = 1000;
  private static final int FASTEST_MILLIS = 100;

  /** A larger write finds no room in the socket, a smaller one costs as much. */
  private static final int BYTES_PER_SEND = 96 * 1024;

  private Pacing() {}

  /**
   * Milliseconds between two sends to one listener.
   *
   * @param listeners of the same loop
   */
  static int millis(long bytesPerSecond, int listeners) {
    int most = listeners <= FEW ? FEW_MILLIS : listeners <= SOME ? SOME_MILLIS : SLOWEST_MILLIS;
    long best = BYTES_PER_SEND * 1000L / Math.max(1, bytesPerSecond);
    return (int) Math.max(FASTEST_MILLIS, Math.min(most, best));
  }
}
