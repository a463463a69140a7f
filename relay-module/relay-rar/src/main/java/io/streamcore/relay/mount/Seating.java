package io.streamcore.relay.mount;

/** A mount's answer to a source that wants its seat. */
public sealed interface Seating {

  /** It may send; if another one has the seat still, it takes over with its first whole frame. */
  record Seated(SourceFeed feed) implements Seating {}

  /** Another source feeds the mount, and takeover is not allowed. */
  record Taken() implements Seating {}

  /** There is no such mount any more, or the relay lets nobody in. */
  record Gone() implements Seating {}
}
