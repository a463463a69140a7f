package io.streamcore.management;

import java.util.List;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The running relay, as administrators see and turn it; implemented by the application. Any thread
 * may call; no method waits for the network.
 */
public interface ManagedRelay {

  /** The limits in force. */
  Limits limits();

  /** Sets the limits, at once; also lets listeners in again after {@link #drain}. */
  void limit(Limits limits);

  /**
   * Speaks TLS, with these keys, to those who begin so from now on.
   *
   * @param keys null: to nobody
   */
  void secure(@Nullable SSLContext keys);

  List<ManagedMount> mounts();

  /** Who listens to a stream. */
  List<ManagedListener> listeners(String streamId);

  /**
   * Puts the source of a stream out.
   *
   * @return whether there was one
   */
  boolean kickSource(String streamId);

  /**
   * Puts a listener of a stream out.
   *
   * @return whether there was such a listener
   */
  boolean kickListener(String streamId, long listenerId);

  /**
   * Lets all listeners of a stream hear another from now on.
   *
   * @return how many moved
   * @throws IllegalArgumentException if what the two sound like differs; the message says so
   */
  int moveListeners(String fromStreamId, String toStreamId);

  /** All listeners and sources leave, politely; nobody comes in until {@link #limit}. */
  void drain();
}
