package io.streamcore.relay.door.message;

import io.streamcore.relay.protocol.http.Headers;

/** What a caller turns out to want. */
public sealed interface Arrival {

  /** A whole HTTP request. */
  record Asked(Request request) implements Arrival {}

  /** The first line of a SHOUTcast v1 encoder, which waits for a word now. */
  record Password(String line) implements Arrival {

    /** Never shows the line. */
    @Override
    public String toString() {
      return "Password";
    }
  }

  /** What a SHOUTcast v1 encoder says of itself; sound follows. */
  record Introduced(Headers headers) implements Arrival {}

  /** No request that could be served. */
  record Senseless(Reply reply) implements Arrival {}

  /** Something else than HTTP, which gets one line of text. */
  record Foreign(String line) implements Arrival {}
}
