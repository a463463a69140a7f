package io.streamcore.ground.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * One run of the relay's benchmark: connects a source, lets listeners come, measures, and prints
 * one {@code name=value} a line.
 */
public final class Bench {

  private static final int SETTLE_SECONDS = 2;
  private static final int ALONE_SECONDS = 5;
  private static final int JOIN_PATIENCE_SECONDS = 60;

  private final Options options;
  private final SentSound sound = new SentSound();
  private final Findings findings = new Findings();

  private Bench(Options options) {
    this.options = options;
  }

  /** Runs once; exit status 1 if anything that was heard was wrong. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    boolean clean = new Bench(Options.of(arguments)).run();
    System.exit(clean ? 0 : 1);
  }

  private boolean run() throws IOException, InterruptedException {
    StreamSource source = new StreamSource(options, sound);
    start("source", source);
    TimeUnit.SECONDS.sleep(SETTLE_SECONDS);
    long heap = HeapUse.of(options.pid());
    ProcessUse alone = ProcessUse.of(options.pid());
    TimeUnit.SECONDS.sleep(ALONE_SECONDS);
    ProcessUse idle = ProcessUse.of(options.pid());
    say("cpu_percent_without_listeners", 100 * idle.cpuSecondsSince(alone) / ALONE_SECONDS);
    List<Players> players = new ArrayList<>();
    for (int i = 0; i < options.workers(); i++) {
      int share = (options.listeners() + i) / options.workers();
      Players some =
          new Players(
              options, findings, sound, share, options.joinsPerSecond() / options.workers());
      players.add(some);
      start("players-" + i, some);
    }
    awaitJoins();
    long allocated = LoopAllocation.of(options.pid());
    ProcessUse joined = ProcessUse.of(options.pid());
    long start = System.nanoTime();
    long bytes = findings.bytes.sum();
    findings.measuring = true;
    measure(start);
    findings.measuring = false;
    ProcessUse after = ProcessUse.of(options.pid());
    double seconds = (System.nanoTime() - start) / 1e9;
    long allocatedAfter = LoopAllocation.of(options.pid());
    long heapAfter = HeapUse.of(options.pid());
    if (heap != HeapUse.UNKNOWN && heapAfter != HeapUse.UNKNOWN) {
      say("heap_kib_per_listener", (heapAfter - heap) / 1024.0 / Math.max(1, findings.present()));
    }
    profile();
    if (allocated != LoopAllocation.UNKNOWN && allocatedAfter != LoopAllocation.UNKNOWN) {
      say("loop_kib_allocated_per_second", (allocatedAfter - allocated) / 1024.0 / seconds);
    }
    report(idle, joined, after, seconds, findings.bytes.sum() - bytes, source.failure());
    players.forEach(Players::stop);
    source.stop();
    return findings.clean() && source.failure().isEmpty();
  }

  /** Not while the processor time is measured: the recorder needs some, too. */
  private void profile() throws IOException, InterruptedException {
    if (options.profile() && options.pid() > 0) {
      AllocationProfile profile = AllocationProfile.begin(options.pid());
      TimeUnit.SECONDS.sleep(options.seconds());
      profile.end().forEach(line -> System.out.println("profile=" + line));
    }
  }

  private static void start(String name, Runnable task) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    thread.start();
  }

  private void awaitJoins() throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(JOIN_PATIENCE_SECONDS);
    int wanted = options.listeners();
    while (findings.answered.get() + findings.dropped.get() + findings.failed.get() < wanted
        && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(10);
    }
  }

  private void measure(long startNanos) throws InterruptedException, IOException {
    int step = options.every() == 0 ? options.seconds() : options.every();
    for (int passed = step; passed < options.seconds(); passed += step) {
      sleepUntil(startNanos + TimeUnit.SECONDS.toNanos(passed));
      System.out.println("after_%d_s=%s".formatted(passed, interim()));
    }
    sleepUntil(startNanos + TimeUnit.SECONDS.toNanos(options.seconds()));
  }

  private static void sleepUntil(long nanos) throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(nanos - System.nanoTime());
  }

  private String interim() throws IOException {
    ProcessUse now = ProcessUse.of(options.pid());
    return "present %d, left %d, failed %d, dropped %d, gaps %d, repeats %d, corruptions %d, RSS %d MiB, CPU %.1f s"
        .formatted(
            findings.present(),
            findings.left.get(),
            findings.failed.get(),
            findings.dropped.get(),
            findings.gaps.sum(),
            findings.repeats.sum(),
            findings.corruptions.sum(),
            now.residentKib() / 1024,
            now.cpuSeconds());
  }

  private void report(
      ProcessUse idle,
      ProcessUse joined,
      ProcessUse after,
      double seconds,
      long bytes,
      String failure) {
    int listeners = Math.max(1, findings.present());
    double cpu = after.cpuSecondsSince(joined);
    say("name", options.name());
    say("listeners", findings.present());
    say("not_answered", options.listeners() - findings.present());
    say("left", findings.left.get());
    say("seconds", seconds);
    say("mb_per_second", bytes / seconds / 1e6);
    say("cpu_percent", 100 * cpu / seconds);
    say("cpu_s_per_listener_hour", cpu / (listeners * seconds / 3600));
    say("cpu_s_per_gb", cpu / (bytes / 1e9));
    say("join_cpu_ms_each", 1000 * joined.cpuSecondsSince(idle) / listeners);
    say("rss_mib_before", idle.residentKib() / 1024.0);
    say("rss_mib_after", after.residentKib() / 1024.0);
    say("rss_kib_per_listener", (after.residentKib() - idle.residentKib()) / (double) listeners);
    say("first_byte_ms_p50", findings.firstByte.percentile(50));
    say("first_byte_ms_p99", findings.firstByte.percentile(99));
    say("first_byte_ms_max", findings.firstByte.percentile(100));
    say("latency_ms_p50", findings.latency.percentile(50));
    say("latency_ms_p99", findings.latency.percentile(99));
    say("latency_ms_max", findings.latency.percentile(100));
    say("failed", findings.failed.get());
    say("dropped", findings.dropped.get());
    say("gaps", findings.gaps.sum());
    say("repeats", findings.repeats.sum());
    say("corruptions", findings.corruptions.sum());
    say("bad_titles", findings.badTitles.sum());
    say("not_started_on_a_frame", findings.unaligned.get());
    say("source_failure", failure.isEmpty() ? "none" : failure);
    say("verdict", findings.clean() && failure.isEmpty() ? "ok" : "FAILED");
  }

  private static void say(String name, Object value) {
    Object text =
        value instanceof Double number ? String.format(Locale.ROOT, "%.4f", number) : value;
    System.out.println(name + "=" + text);
  }
}
