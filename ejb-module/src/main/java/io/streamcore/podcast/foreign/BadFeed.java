package io.streamcore.podcast.foreign;

/** A feed that cannot be read; the message is a sentence for who asked for it. */
public final class BadFeed extends Exception {

  private static final long serialVersionUID = 1L;

  BadFeed(String reason) {
    super(reason);
  }

  BadFeed(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Why, for who asked for it. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
