package io.streamcore.relay.fanout;

import io.streamcore.relay.api.ListenerStatus;
import io.streamcore.relay.api.RelayLimits;
import io.streamcore.relay.loop.EventLoop;
import io.streamcore.relay.loop.EventLoops;
import io.streamcore.relay.mount.DeliveryDefaults;
import io.streamcore.relay.mount.Mount;
import io.streamcore.relay.mount.MountEvents;
import io.streamcore.relay.mount.Mounts;
import java.nio.channels.SelectionKey;
import java.util.List;
import java.util.Optional;

/** All who listen, over all loops. */
public final class Listeners {

  public Listeners(EventLoops loops, Mounts mounts, DeliveryDefaults defaults, MountEvents events) {
    throw new UnsupportedOperationException();
  }

  /** Why nobody can join this mount now; empty if somebody can. For any thread. */
  public Optional<Refusal> refusal(Mount mount) {
    throw new UnsupportedOperationException();
  }

  /**
   * Answers a listener, and serves or refuses it; from here on its channel belongs to the audience,
   * whatever happens to it.
   *
   * @param loop whose thread calls
   * @param key of the listener's socket channel, registered with that loop
   */
  public void join(EventLoop loop, SelectionKey key, Mount mount, JoinWish wish) {
    throw new UnsupportedOperationException();
  }

  /** Who listens to a mount now. Waits for the loops for up to a second: for no loop's thread. */
  public List<ListenerStatus> of(Mount mount) {
    throw new UnsupportedOperationException();
  }

  /** Puts a listener out; false if there is none such. Waits like {@link #of}. */
  public boolean kick(Mount mount, long listenerId) {
    throw new UnsupportedOperationException();
  }

  /**
   * Lets all listeners of a mount hear another from now on. Waits like {@link #of}.
   *
   * @return how many moved
   * @throws IllegalArgumentException if their shapes differ
   */
  public int move(Mount from, Mount to) {
    throw new UnsupportedOperationException();
  }

  public RelayLimits limits() {
    throw new UnsupportedOperationException();
  }

  public void limit(RelayLimits limits) {
    throw new UnsupportedOperationException();
  }

  /** Listeners now, over all mounts. */
  public int count() {
    throw new UnsupportedOperationException();
  }

  /** Nobody new comes in; everybody gets what is there, and leaves. */
  public void drain() {
    throw new UnsupportedOperationException();
  }
}
