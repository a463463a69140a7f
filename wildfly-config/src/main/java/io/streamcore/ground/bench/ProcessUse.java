package io.streamcore.ground.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a process has used so far, from {@code /proc}.
 *
 * @param cpuSeconds of user and system time
 * @param residentKib of memory
 */
record ProcessUse(double cpuSeconds, long residentKib) {

  /** What USER_HZ is on every Linux that Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int USER_TIME = 11;

  double cpuSecondsSince(ProcessUse before) {
    return cpuSeconds - before.cpuSeconds;
  }

  /** Of a process; nothing of 0. */
  static ProcessUse of(long pid) throws IOException {
    if (pid == 0) {
      return new ProcessUse(0, 0);
    }
    Path folder = Path.of("/proc", String.valueOf(pid));
    String stat = Files.readString(folder.resolve("stat"));
    // the second field, a name in parentheses, may hold spaces
    List<String> fields = List.of(stat.substring(stat.lastIndexOf(')') + 2).split(" "));
    long ticks = Long.parseLong(fields.get(USER_TIME)) + Long.parseLong(fields.get(USER_TIME + 1));
    long resident =
        Files.readAllLines(folder.resolve("status")).stream()
            .filter(line -> line.startsWith("VmRSS:"))
            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
            .findFirst()
            .orElse(0);
    return new ProcessUse(ticks / TICKS_PER_SECOND, resident);
  }
}
