package io.streamcore.ground.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordedStackTrace;
import jdk.jfr.consumer.RecordedThread;
import jdk.jfr.consumer.RecordingFile;

/**
 * Who puts how much on the heap of a JVM while it serves: the Flight Recorder's samples, by thread,
 * and for the relay's threads by the place in the program.
 */
final class AllocationProfile {

  private static final String NAME = "streamcore-bench";
  private static final String SAMPLE = "jdk.ObjectAllocationSample";
  private static final String RELAY = "relay-loop";
  private static final int MOST_LINES = 12;

  private final long pid;
  private final Path file;

  private AllocationProfile(long pid, Path file) {
    this.pid = pid;
    this.file = file;
  }

  /** Begins to record; every sample that the recorder can take. */
  static AllocationProfile begin(long pid) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("bench");
    AllocationProfile profile = new AllocationProfile(pid, folder.resolve("profile.jfr"));
    HeapUse.say(
        pid,
        "JFR.start",
        "name=" + NAME,
        "settings=none",
        SAMPLE + "#enabled=true",
        SAMPLE + "#throttle=1000/s",
        SAMPLE + "#stackTrace=true");
    return profile;
  }

  /** Ends, and tells one finding a line. */
  List<String> end() throws IOException, InterruptedException {
    HeapUse.say(pid, "JFR.stop", "name=" + NAME, "filename=" + file);
    List<String> lines = new ArrayList<>();
    if (Files.exists(file)) {
      List<RecordedEvent> samples = RecordingFile.readAllEvents(file);
      lines.add("by thread:");
      lines.addAll(top(samples, AllocationProfile::thread));
      lines.add("by the relay's loops, at:");
      lines.addAll(
          top(
              samples.stream().filter(sample -> thread(sample).startsWith(RELAY)).toList(),
              AllocationProfile::place));
      Files.delete(file);
    } else {
      lines.add("nothing was recorded: no jcmd, or no JVM with a Flight Recorder");
    }
    Files.delete(file.getParent());
    return lines;
  }

  private static List<String> top(
      List<RecordedEvent> samples, Function<RecordedEvent, String> label) {
    Map<String, Long> bytes = new HashMap<>();
    samples.forEach(
        sample -> bytes.merge(label.apply(sample), sample.getLong("weight"), Long::sum));
    if (bytes.isEmpty()) {
      return List.of("  nothing");
    }
    return bytes.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .limit(MOST_LINES)
        .map(
            it -> String.format(Locale.ROOT, "%10.1f KiB  %s", it.getValue() / 1024.0, it.getKey()))
        .toList();
  }

  private static String thread(RecordedEvent sample) {
    RecordedThread thread = sample.getThread();
    String name = thread == null ? null : thread.getJavaName();
    return name == null ? "?" : name.replaceAll("\\d+$", "*");
  }

  /** The object, and the first of our own frames above it. */
  private static String place(RecordedEvent sample) {
    RecordedStackTrace stack = sample.getStackTrace();
    String type = sample.getClass("objectClass").getName();
    if (stack == null) {
      return type;
    }
    return stack.getFrames().stream()
        .filter(frame -> frame.getMethod().getType().getName().startsWith("io.streamcore"))
        .findFirst()
        .map(frame -> type + " in " + method(frame))
        .orElse(type + " outside of the relay");
  }

  private static String method(RecordedFrame frame) {
    return "%s.%s:%d"
        .formatted(
            frame.getMethod().getType().getName(),
            frame.getMethod().getName(),
            frame.getLineNumber());
  }
}
