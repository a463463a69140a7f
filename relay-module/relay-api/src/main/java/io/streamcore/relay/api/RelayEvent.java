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
   * @param sessionId the same when the listener leaves; unique over nodes and restarts
   */
  record ListenerJoined(
      UUID eventId,
      Instant at,
      UUID streamId,
      UUID sessionId,
      Origin origin,
      @Nullable String agent)
      implements RelayEvent {}

  /**
   * A listener has left.
   *
   * @param sessionId the same as when the listener joined
   * @param bytes sent
   * @param seconds connected
   */
  record ListenerLeft(
      UUID eventId,
      Instant at,
      UUID streamId,
      UUID sessionId,
      Origin origin,
      @Nullable String agent,
      long bytes,
      long seconds)
      implements RelayEvent {}

  /** So many events were lost, because they could neither be delivered nor kept. */
  record EventsLost(UUID eventId, Instant at, long count) implements RelayEvent {}

  /**
   * Where a listener calls from. With the address only as long as the event is in memory: the rooms
   * tell what else there is to know of it, and what is not known by then stays unknown.
   *
   * @param address a literal IP address; null once it is left behind
   * @param pseudonym what stands for the address on this day
   * @param country ISO 3166-1, two letters
   * @param hosted whether it belongs to a data centre
   */
  record Origin(
      @Nullable String address,
      @Nullable UUID pseudonym,
      @Nullable String country,
      boolean hosted) {

    public static Origin of(String address) {
      return new Origin(address, null, null, false);
    }

    /** Never shows the address. */
    @Override
    public String toString() {
      return "Origin[" + pseudonym + "]";
    }
  }

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
