package io.streamcore.relay.mount;

import io.streamcore.relay.api.MountStatus;
import io.streamcore.relay.api.RelayEvent.SourceEnd;
import io.streamcore.relay.api.SoundShape;
import java.net.InetAddress;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is told what happens to mounts and listeners: edges only. Called by event loops, for one
 * mount in order, some while the mount is locked: must return at once and not call the mount.
 */
public interface MountEvents {

  /**
   * A source feeds the mount: its first frames are in.
   *
   * @param kilobitsPerSecond as the source says, or as its first frames show; 0 if unknown
   */
  default void sourceOpened(
      Mount mount, SoundShape shape, int kilobitsPerSecond, SourceOrigin origin) {}

  /**
   * A source that had {@link #sourceOpened opened} is gone.
   *
   * @param bytes taken in from it
   */
  default void sourceClosed(Mount mount, SourceEnd end, long bytes) {}

  /** Another title is on now. */
  default void titleChanged(Mount mount, String title) {}

  /** The mount came into another state, or its sound into another shape. */
  default void stateChanged(MountStatus status) {}

  /**
   * Somebody listens, or waits for sound, where nobody did before (true); or the last one left. For
   * sources on demand.
   */
  default void wanted(Mount mount, boolean wanted) {}

  default void listenerJoined(Mount mount, Visit visit) {}

  /**
   * A listener has left.
   *
   * @param bytes sent, without the answer's head
   */
  default void listenerLeft(Mount mount, Visit visit, long bytes, Instant left) {}

  /** Who has joined, and when. */
  record Visit(long listenerId, InetAddress address, @Nullable String agent, Instant joined) {}
}
