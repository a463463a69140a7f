package io.streamcore.ground;

/** Why the product cannot do what it was asked to: one line for the person at the keyboard. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Failure(String line) {
    super(line);
  }

  public Failure(String line, Throwable cause) {
    super(line, cause);
  }
}
