package io.streamcore.relay.door;

import io.streamcore.relay.door.message.Request;

/** Something that answers requests. */
@FunctionalInterface
interface Page {

  /**
   * Answers, now or later: exactly one of the caller's {@code reply}, {@code join} and {@code feed}
   * is called. In the caller's loop; must not wait.
   */
  void serve(Request request, Caller caller);
}
