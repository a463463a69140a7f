package io.streamcore.ground.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much the relay's event loops have put on the heap since their start, as {@code jcmd
 * Thread.print -e} of a JDK tells it.
 */
final class LoopAllocation {

  /** Nothing can be said: the process is no JVM, or there is no jcmd. */
  static final long UNKNOWN = -1;

  private static final Pattern LOOP =
      Pattern.compile("^\"relay-loop-.* allocated=(\\d+)([BKMG])", Pattern.MULTILINE);

  private LoopAllocation() {}

  /** In bytes. */
  static long of(long pid) throws InterruptedException {
    if (pid == 0) {
      return UNKNOWN;
    }
    try {
      Process jcmd =
          new ProcessBuilder("jcmd", String.valueOf(pid), "Thread.print", "-e")
              .redirectErrorStream(true)
              .start();
      String threads = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return jcmd.waitFor() == 0 ? sum(threads) : UNKNOWN;
    } catch (IOException noJcmd) {
      return UNKNOWN;
    }
  }

  private static long sum(String threads) {
    long sum = UNKNOWN;
    Matcher loop = LOOP.matcher(threads);
    while (loop.find()) {
      long unit = 1L << (10 * "BKMG".indexOf(loop.group(2)));
      sum = Math.max(0, sum) + Long.parseLong(loop.group(1)) * unit;
    }
    return sum;
  }
}
