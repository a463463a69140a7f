package io.streamcore.relay.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The running relay, as the rooms command it; bound in JNDI as {@value #JNDI_NAME}. Any thread may
 * call; no method waits for the network but {@link #test}.
 */
public interface Relay {

  String JNDI_NAME = "java:/eis/Relay";

  RelayPorts ports();

  /** Makes a mount, or makes it what this says. */
  void put(MountSpec spec);

  /** Ends a mount, its source and its listeners; nothing happens if there is none. */
  void remove(UUID streamId);

  List<MountStatus> mounts();

  /** Empty if there is no such mount. */
  Optional<MountStatus> mount(UUID streamId);

  List<ListenerStatus> listeners(UUID streamId);

  /**
   * Puts the source out.
   *
   * @return whether there was one
   */
  boolean kickSource(UUID streamId);

  /**
   * Puts a listener out.
   *
   * @return whether there was such a listener
   */
  boolean kickListener(UUID streamId, long listenerId);

  /** By what rights somebody listens to guarded mounts now; each once. */
  Set<Guest> guests();

  /**
   * Puts all out who listen by this right.
   *
   * @return how many
   */
  int dismiss(Guest guest);

  /**
   * Lets all listeners of a mount hear another from now on.
   *
   * @return how many moved
   * @throws IllegalArgumentException if there is no such mount, or their shapes differ
   */
  int moveListeners(UUID from, UUID to);

  /** Sets the title that listeners are shown, from the next bytes on. */
  boolean title(UUID streamId, String title);

  /** Looks at a remote server for at most ten seconds. */
  PullFinding test(PullSource source);

  /** Live HLS of a mount; empty if it has no sound, or one that HLS cannot carry. */
  Optional<LiveSegments> segments(UUID streamId);

  /**
   * Speaks TLS, with these keys, to those who begin so from now on.
   *
   * @param keys null: to nobody
   */
  void secure(@Nullable SSLContext keys);

  RelayLimits limits();

  void limit(RelayLimits limits);

  /** Listeners and sources leave, politely; nobody new comes in until {@link #limit} allows it. */
  void drain();
}
