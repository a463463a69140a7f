package io.streamcore.relay.mount;

import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.loop.EventLoops;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** All mounts of the relay, by path and by stream. For any thread. */
public final class Mounts {

  public Mounts(
      EventLoops loops, DeliveryDefaults defaults, MountEvents events, FallbackSounds sounds) {
    throw new UnsupportedOperationException();
  }

  /** Makes a mount, or makes it what this says. */
  public Mount put(MountSpec spec) {
    throw new UnsupportedOperationException();
  }

  /** Ends a mount, its source and its listeners. */
  public void remove(UUID streamId) {
    throw new UnsupportedOperationException();
  }

  /** The mount at a path; if two streams want the same one, that which came first. */
  public Optional<Mount> at(String path) {
    throw new UnsupportedOperationException();
  }

  public Optional<Mount> of(UUID streamId) {
    throw new UnsupportedOperationException();
  }

  public Collection<Mount> all() {
    throw new UnsupportedOperationException();
  }

  /** Puts all sources out and lets no new one in (true), or lets them in again. */
  public void drain(boolean draining) {
    throw new UnsupportedOperationException();
  }
}
