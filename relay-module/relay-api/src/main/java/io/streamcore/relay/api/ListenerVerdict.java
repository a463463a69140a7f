package io.streamcore.relay.api;

/** The rooms' answer to a listener of a guarded mount. */
public enum ListenerVerdict {
  ADMITTED,
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
