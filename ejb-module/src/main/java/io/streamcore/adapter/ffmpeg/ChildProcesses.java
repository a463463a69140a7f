package io.streamcore.adapter.ffmpeg;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Runs programs, a few at once, and waits for them: all in the calling thread. */
final class ChildProcesses {

  /** How often each is looked at, in milliseconds; the end of one is seen at once. */
  private static final long GLANCE = 40;

  private ChildProcesses() {}

  /** Runs one program that has little to do. */
  static Ending run(Command command, BooleanSupplier calledOff) throws IOException {
    return run(List.of(command), Cores.anywhere(1), calledOff).get(0);
  }

  /**
   * Runs programs, as many at once as cores come free. When this method ends, however it ends, none
   * is left.
   *
   * @return their endings, in the order of the commands
   * @throws java.util.concurrent.CancellationException if the work was called off, or the thread
   *     interrupted (then it stays interrupted)
   */
  static List<Ending> run(List<Command> commands, Cores cores, BooleanSupplier calledOff)
      throws IOException {
    Ending[] endings = new Ending[commands.size()];
    List<Running> running = new ArrayList<>();
    int started = 0;
    try {
      while (started < commands.size() || !running.isEmpty()) {
        while (started < commands.size() && begin(commands.get(started), started, cores, running)) {
          started++;
        }
        if (calledOff.getAsBoolean()) {
          throw FfmpegMessages.LOG.calledOff();
        }
        collect(running, endings);
      }
      return Arrays.asList(endings);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw FfmpegMessages.LOG.calledOff();
    } finally {
      running.forEach(Running::end);
    }
  }

  /** Starts one if a core is free; waits a moment for that if there is nothing else to do. */
  private static boolean begin(Command command, int place, Cores cores, List<Running> running)
      throws IOException, InterruptedException {
    Optional<Integer> core = cores.take(running.isEmpty() ? GLANCE : 0);
    if (core.isEmpty()) {
      return false;
    }
    try {
      ChildProcess process = ChildProcess.start(command, core.get());
      running.add(new Running(place, process, cores, core.get()));
      return true;
    } catch (IOException | RuntimeException e) {
      cores.giveBack(core.get());
      throw e;
    }
  }

  private static void collect(List<Running> running, Ending[] endings)
      throws IOException, InterruptedException {
    for (Running one : List.copyOf(running)) {
      if (one.process().endsWithin(Math.max(1, GLANCE / running.size()))) {
        endings[one.place()] = one.process().ending();
        running.remove(one);
        one.end();
      }
    }
  }

  private record Running(int place, ChildProcess process, Cores cores, int core) {
    void end() {
      try {
        process.close();
      } finally {
        cores.giveBack(core);
      }
    }
  }
}
