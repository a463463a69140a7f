package io.streamcore.management;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Where the application and the management model meet: the one brings the running relay, the other
 * the limits that are configured, in either order, and again after each change.
 *
 * <p>Safe for use by many threads.
 */
public final class RelayDoor {

  /** The server loads this module once: there is one door. */
  private static final RelayDoor INSTANCE = new RelayDoor();

  private static final long LOOK_LASTS_NANOS = 20_000_000;

  private Knobs knobs = Knobs.UNTOUCHED;
  private @Nullable SSLContext keys;
  private @Nullable ManagedRelay relay;
  private Limits started = new Limits(0, 0, true);
  private @Nullable Map<String, ManagedMount> seen;
  private long seenAt;

  RelayDoor() {}

  public static RelayDoor get() {
    return INSTANCE;
  }

  /** The application has started: from here on its relay is managed. */
  public synchronized void open(ManagedRelay running) {
    relay = running;
    seen = null;
    started = running.limits();
    running.limit(knobs.over(started));
    running.secure(keys);
  }

  /** The application stops; nothing happens if another relay has taken the place meanwhile. */
  public synchronized void close(ManagedRelay stopping) {
    if (relay == stopping) {
      relay = null;
      seen = null;
    }
  }

  /** Sets what the relay speaks TLS with, at once if it runs; null: nothing. */
  synchronized void secure(@Nullable SSLContext configured) {
    keys = configured;
    if (relay != null) {
      relay.secure(configured);
    }
  }

  /** Sets what is configured, at once if the relay runs. */
  synchronized void turn(Knobs configured) {
    knobs = configured;
    if (relay != null) {
      relay.limit(configured.over(started));
    }
  }

  /** Puts what is configured in force again, after a drain. */
  synchronized void resume() {
    turn(knobs);
  }

  synchronized Optional<ManagedRelay> relay() {
    return Optional.ofNullable(relay);
  }

  /** The mount of that name, if the relay runs and has it. */
  Optional<ManagedMount> mount(String name) {
    return Optional.ofNullable(mounts().get(name));
  }

  /** The mounts by name: one look serves the many questions of which one call consists. */
  synchronized Map<String, ManagedMount> mounts() {
    if (relay == null) {
      return Map.of();
    }
    long now = System.nanoTime();
    if (seen == null || now - seenAt > LOOK_LASTS_NANOS) {
      seen =
          relay.mounts().stream()
              .collect(Collectors.toMap(ManagedMount::name, Function.identity(), (a, b) -> a));
      seenAt = now;
    }
    return seen;
  }
}
