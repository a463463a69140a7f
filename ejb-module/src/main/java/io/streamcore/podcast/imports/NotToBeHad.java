package io.streamcore.podcast.imports;

/** Something at an address elsewhere that could not be had; the message is for who wanted it. */
public final class NotToBeHad extends Exception {

  private static final long serialVersionUID = 1L;

  private final boolean passing;

  NotToBeHad(String reason, boolean passing) {
    super(reason);
    this.passing = passing;
  }

  NotToBeHad(String reason, boolean passing, Throwable cause) {
    super(reason, cause);
    this.passing = passing;
  }

  /** Why, in a sentence. */
  public String reason() {
    return String.valueOf(getMessage());
  }

  /** Whether it may be had at another time. */
  public boolean isPassing() {
    return passing;
  }
}
