package io.streamcore.relay.mount;

import io.streamcore.relay.api.MountSpec;
import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.loop.EventLoops;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** All mounts of the relay, by path and by stream. For any thread. */
public final class Mounts {

  private final EventLoops loops;
  private final MountEvents events;
  private final FallbackSounds sounds;
  private final Map<UUID, Mount> byStream = new ConcurrentHashMap<>();
  private final Map<String, Mount> byPath = new ConcurrentHashMap<>();
  private volatile Audience audience = Audience.NOBODY;
  private volatile boolean draining;

  public Mounts(EventLoops loops, MountEvents events, FallbackSounds sounds) {
    this.loops = loops;
    this.events = events;
    this.sounds = sounds;
  }

  /** Tells mounts who listens; before the first one is made. */
  public void audience(Audience listeners) {
    audience = listeners;
  }

  /** Makes a mount, or makes it what this says. */
  public synchronized Mount put(MountSpec spec) {
    Mount known = byStream.get(spec.streamId());
    if (known == null) {
      Mount made = new Mount(this, spec);
      byStream.put(spec.streamId(), made);
      byPath.putIfAbsent(spec.mount(), made);
      return made;
    }
    String before = known.spec().mount();
    known.become(spec);
    if (!before.equals(spec.mount())) {
      release(before, known);
      byPath.putIfAbsent(spec.mount(), known);
    }
    return known;
  }

  /** Ends a mount, its source and its listeners. */
  public synchronized void remove(UUID streamId) {
    Mount mount = byStream.remove(streamId);
    if (mount != null) {
      release(mount.spec().mount(), mount);
      mount.remove();
    }
  }

  /** Gives a path to the next mount that wants it. */
  private void release(String path, Mount mount) {
    if (byPath.remove(path, mount)) {
      byStream.values().stream()
          .filter(other -> other.spec().mount().equals(path))
          .findFirst()
          .ifPresent(other -> byPath.put(path, other));
    }
  }

  /** The mount at a path; if two streams want the same one, that which came first. */
  public Optional<Mount> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  public Optional<Mount> of(UUID streamId) {
    return Optional.ofNullable(byStream.get(streamId));
  }

  public Collection<Mount> all() {
    return List.copyOf(byStream.values());
  }

  /** Puts all sources out and lets no new one in (true), or lets them in again. */
  public void drain(boolean now) {
    draining = now;
    if (now) {
      all().forEach(mount -> mount.putOut(SourceEnd.REMOVED));
    }
  }

  boolean draining() {
    return draining;
  }

  EventLoops loops() {
    return loops;
  }

  MountEvents events() {
    return events;
  }

  FallbackSounds sounds() {
    return sounds;
  }

  Audience audience() {
    return audience;
  }
}
