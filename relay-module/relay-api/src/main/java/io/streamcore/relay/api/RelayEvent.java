package io.streamcore.relay.api;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that has happened at the door: edges only, never the flow itself. */
public sealed interface RelayEvent {

  /** Unique, also over nodes and restarts. */
  UUID eventId();

  Instant at();

  /**
   * A source feeds a mount.
   *
   * @param kilobitsPerSecond as the source says, or as its first frames show; 0 if unknown
   * @param address whole; only the stream's owner and administrators see it
   */
  record SourceConnected(
      UUID eventId,
      Instant at,
      UUID streamId,
      SoundShape shape,
      int kilobitsPerSecond,
      String address,
      @Nullable String agent)
      implements RelayEvent {}

  /**
   * A source is gone.
   *
   * @param bytes taken in
   */
  record SourceDisconnected(UUID eventId, Instant at, UUID streamId, SourceEnd end, long bytes)
      implements RelayEvent {}

  /** A pulled source could not be reached, or is not what the stream can use. */
  record SourceFailed(UUID eventId, Instant at, UUID streamId, String reason)
      implements RelayEvent {}

  /** Another title is on now. */
  record TitleChanged(UUID eventId, Instant at, UUID streamId, String title)
      implements RelayEvent {}

  /**
   * A listener has joined.
   *
   * @param listenerId unique while the relay runs
   * @param network the address, shortened to a /24 or /48 network
   */
  record ListenerJoined(
      UUID eventId,
      Instant at,
      UUID streamId,
      long listenerId,
      String network,
      @Nullable String agent)
      implements RelayEvent {}

  /**
   * A listener has left.
   *
   * @param bytes sent
   * @param seconds connected
   */
  record ListenerLeft(
      UUID eventId,
      Instant at,
      UUID streamId,
      long listenerId,
      String network,
      @Nullable String agent,
      long bytes,
      long seconds)
      implements RelayEvent {}

  /** So many events were lost, because they could neither be delivered nor kept. */
  record EventsLost(UUID eventId, Instant at, long count) implements RelayEvent {}

  /** Why a source is gone. */
  enum SourceEnd {
    /** It closed the connection. */
    CLOSED,
    /** It fell silent for longer than allowed. */
    TIMED_OUT,
    /** Another source took its place. */
    TAKEN_OVER,
    /** An administrator or the owner put it out. */
    KICKED,
    /** What it sent is no sound of its format, or more than allowed. */
    UNUSABLE,
    /** The stream was deleted, or the relay stops. */
    REMOVED
  }
}
