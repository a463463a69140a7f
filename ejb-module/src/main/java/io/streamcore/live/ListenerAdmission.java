package io.streamcore.live;

/** What becomes of a listener at the door of a stream. */
public enum ListenerAdmission {
  ADMITTED,
  /** The stream is private, and no token that opens it was shown. */
  UNAUTHENTICATED,
  /** The stream is sold, and not to this listener. */
  PAYMENT_REQUIRED,
  NOT_FOUND
}
