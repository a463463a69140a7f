package io.streamcore.ground;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** The lines that tell what is being done, each with the seconds since the command began. */
public final class Progress {

  private static final Duration PATIENCE = Duration.ofSeconds(8);

  private final PrintStream out;
  private final long begin = System.nanoTime();
  private long lastLine = begin;

  public Progress(PrintStream out) {
    this.out = out;
  }

  /** Says that a step begins. */
  public void step(String what) {
    lastLine = System.nanoTime();
    out.printf(Locale.ROOT, "[%5.1f s] %s%n", secondsSince(begin), what);
  }

  /** Says that the current step goes on, but only after some seconds of silence. */
  public void waiting(String forWhat) {
    if (secondsSince(lastLine) >= PATIENCE.toSeconds()) {
      step("… " + forWhat);
    }
  }

  /** Prints a line that is no step: a result to read or to copy. */
  public void say(String line) {
    out.println(line);
  }

  private static double secondsSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e9;
  }
}
