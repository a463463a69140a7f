package io.streamcore.relay.api;

/**
 * What administrators may turn while the relay runs.
 *
 * @param listeners at once over all mounts; 0 for no limit but the machine's
 * @param megabitsPerSecond sent over all mounts; 0 for no limit; reached: no new listeners
 * @param accepting whether new listeners are let in
 */
public record RelayLimits(int listeners, int megabitsPerSecond, boolean accepting) {

  public static final RelayLimits NONE = new RelayLimits(0, 0, true);

  public RelayLimits {
    if (listeners < 0 || megabitsPerSecond < 0) {
      throw new IllegalArgumentException("limits must not be negative");
    }
  }
}
