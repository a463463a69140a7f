package io.streamcore.adapter.ffmpeg;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Runs programs, a few at once, and waits for them: all in the calling thread. */
final class ChildProcesses {

  /** How often each is looked at, in milliseconds; the end of one is seen at once. */
  private static final long GLANCE = 40;

  private ChildProcesses() {}

  /** Runs one program. */
  static Ending run(Command command, BooleanSupplier calledOff) throws IOException {
    return run(List.of(command), 1, calledOff).get(0);
  }

  /**
   * Runs programs, {@code hands} at once. When this method ends, however it ends, none is left.
   *
   * @return their endings, in the order of the commands
   * @throws java.util.concurrent.CancellationException if the work was called off, or the thread
   *     interrupted (then it stays interrupted)
   */
  static List<Ending> run(List<Command> commands, int hands, BooleanSupplier calledOff)
      throws IOException {
    Ending[] endings = new Ending[commands.size()];
    Deque<Integer> waiting = new ArrayDeque<>();
    for (int i = 0; i < commands.size(); i++) {
      waiting.add(i);
    }
    List<Running> running = new ArrayList<>();
    try {
      while (!waiting.isEmpty() || !running.isEmpty()) {
        while (running.size() < hands && !waiting.isEmpty()) {
          int place = waiting.remove();
          running.add(new Running(place, ChildProcess.start(commands.get(place))));
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
      running.forEach(one -> one.process().close());
    }
  }

  private static void collect(List<Running> running, Ending[] endings)
      throws IOException, InterruptedException {
    long patience = Math.max(1, GLANCE / running.size());
    for (Running one : List.copyOf(running)) {
      if (one.process().endsWithin(patience)) {
        endings[one.place()] = one.process().ending();
        one.process().close();
        running.remove(one);
      }
    }
  }

  private record Running(int place, ChildProcess process) {}
}
