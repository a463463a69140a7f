package io.streamcore.live;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The need for a relay: something that takes in the sound of streams and gives it to all who
 * listen. Any thread may call; no method waits for the network but {@link #test}.
 */
public interface LiveRelay {

  /** Where encoders and listeners connect. */
  Ports ports();

  /**
   * Makes it have this stream, or have it as it is now.
   *
   * @param key the stream's key; empty: none
   */
  void put(Stream stream, String key);

  /** Ends a stream, its source and its listeners. */
  void remove(UUID streamId);

  /** Empty if it does not know the stream. */
  Optional<LiveStatus> status(UUID streamId);

  /** Of all streams that it knows. */
  List<LiveStatus> statuses();

  List<Listening> listeners(UUID streamId);

  /** Puts the source out; false: there was none. */
  boolean kickSource(UUID streamId);

  /** Puts a listener out; false: there was none such. */
  boolean kickListener(UUID streamId, long listenerId);

  /** By what rights somebody listens to guarded streams now. */
  Set<Guest> guests();

  /** Puts all out who listen by this right. */
  void dismiss(Guest guest);

  /**
   * Looks at the remote server of a pulled stream, for some seconds.
   *
   * @param key the stream's key; empty: none
   */
  ConnectionTest test(Stream stream, String key);

  /** Live HLS of a stream; empty if there is no sound, or one that HLS cannot carry. */
  Optional<LiveHls> hls(UUID streamId);

  /**
   * One or more who listen to a guarded stream by the same right.
   *
   * @param right as it was told when they were let in
   */
  record Guest(UUID streamId, String right) {}

  /**
   * Ports of the relay.
   *
   * @param listeners of listeners
   * @param ingest of encoders
   * @param shoutcast of SHOUTcast v1 encoders
   */
  record Ports(int listeners, int ingest, int shoutcast) {}
}
