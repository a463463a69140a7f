package io.streamcore.ground.bench;

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
    return sum(HeapUse.say(pid, "Thread.print", "-e"));
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
