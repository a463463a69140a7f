package io.streamcore.relay.api;

/** The rooms' answer to a listener of a guarded mount. */
public sealed interface ListenerVerdict {

  /**
   * May listen.
   *
   * @param right by which; the rooms find it again in {@link Relay#guests}, and may take it back
   */
  record Admitted(String right) implements ListenerVerdict {}

  /** May not. */
  record Refused(Reason reason) implements ListenerVerdict {}

  /** Why a listener is turned away. */
  enum Reason {
    /** No token, or one that is unknown, expired or for something else. */
    UNAUTHENTICATED,
    /** The stream is sold, and this listener has not bought it. */
    PAYMENT_REQUIRED,
    /** The listener's devices already play as much as the plan allows. */
    TOO_MANY_DEVICES,
    /** To this listener the stream does not exist. */
    NOT_FOUND,
    /** The rooms cannot answer now. */
    UNAVAILABLE
  }
}
