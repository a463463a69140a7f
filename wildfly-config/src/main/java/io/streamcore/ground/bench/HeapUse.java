package io.streamcore.ground.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What lives on a JVM's heap, as {@code jcmd} of a JDK tells it after a full collection. */
final class HeapUse {

  /** Nothing can be said: the process is no JVM, or there is no jcmd. */
  static final long UNKNOWN = -1;

  private static final Pattern TOTAL = Pattern.compile("^Total +\\d+ +(\\d+)", Pattern.MULTILINE);

  private HeapUse() {}

  /** In bytes. */
  static long of(long pid) throws InterruptedException {
    if (pid == 0) {
      return UNKNOWN;
    }
    Matcher total = TOTAL.matcher(say(pid, "GC.class_histogram"));
    return total.find() ? Long.parseLong(total.group(1)) : UNKNOWN;
  }

  /** What {@code jcmd} answers; nothing if it cannot. Other programs would die of being asked. */
  static String say(long pid, String... command) throws InterruptedException {
    try {
      if (!Files.readString(Path.of("/proc", String.valueOf(pid), "comm")).strip().equals("java")) {
        return "";
      }
      String[] words = new String[command.length + 2];
      words[0] = "jcmd";
      words[1] = String.valueOf(pid);
      System.arraycopy(command, 0, words, 2, command.length);
      Process jcmd = new ProcessBuilder(words).redirectErrorStream(true).start();
      String answer = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return jcmd.waitFor() == 0 ? answer : "";
    } catch (IOException noJcmd) {
      return "";
    }
  }
}
