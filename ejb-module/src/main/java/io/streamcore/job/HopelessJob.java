package io.streamcore.job;

/**
 * Work that no further attempt can finish, because its input is to blame. The message is a sentence
 * for the owner of the input.
 */
public final class HopelessJob extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public HopelessJob(String reason) {
    super(reason);
  }

  public HopelessJob(String reason, Throwable cause) {
    super(reason, cause);
  }

  /** Why, for the owner of the input. */
  public String reason() {
    return String.valueOf(getMessage());
  }
}
