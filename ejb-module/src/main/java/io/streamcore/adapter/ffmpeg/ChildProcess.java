package io.streamcore.adapter.ffmpeg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A program that runs on a leash: with nothing of our environment, nothing to read from us, at low
 * priority, and within its {@link Limits}. Used by one thread.
 */
final class ChildProcess implements AutoCloseable {

  private static final Redirect NOTHING = Redirect.from(Path.of("/dev/null").toFile());

  /** What is kept of its complaints: their end, which names the cause. */
  private static final int COMPLAINT = 2048;

  /**
   * Lowers the limits, then becomes the program, so that there is one process to kill. A limit that
   * cannot be set is one that the system already holds lower. The hard limit of processor time is
   * later, since its signal would tell no reason. POSIX counts address space in KiB and file size
   * in blocks of 512 bytes.
   *
   * <p>Where Linux offers it, the program becomes a batch job (sched(7), SCHED_BATCH): ffmpeg hands
   * every frame from thread to thread, and otherwise each of them takes the processor away from the
   * one that woke it, a tenth of all work.
   */
  private static final String LEASH =
      "ulimit -S -t \"$1\"; ulimit -H -t $(($1 + 5)); ulimit -v \"$2\"; ulimit -f \"$3\"; "
          + "chrt -b -p 0 $$ >/dev/null 2>&1; [ \"$4\" -lt 0 ] || taskset -c -p \"$4\" $$ >/dev/null 2>&1; "
          + "shift 4; exec nice -n 5 \"$@\"";

  private final String program;
  private final Process process;
  private final Limits limits;
  private final long deadline;
  private final Optional<FutureTask<Void>> reading;
  private final StringBuilder complaint = new StringBuilder();

  private ChildProcess(Command command, Process process) {
    this.program = Path.of(command.arguments().get(0)).getFileName().toString();
    this.process = process;
    this.limits = command.limits();
    this.deadline = System.nanoTime() + limits.wall().toNanos();
    this.reading = command.output().open(process.getInputStream());
  }

  /**
   * Starts a program.
   *
   * @param core the processor that it is to stay on, if the system can do that; or {@link
   *     Cores#ANY}
   */
  static ChildProcess start(Command command, int core) throws IOException {
    Limits limits = command.limits();
    List<String> line = new ArrayList<>();
    line.addAll(List.of("/bin/sh", "-c", LEASH, "sh"));
    line.add(Long.toString(limits.cpu().toSeconds()));
    line.add(Long.toString(limits.memoryBytes() >> 10));
    line.add(Long.toString(limits.fileBytes() >> 9));
    line.add(Integer.toString(core));
    line.addAll(command.arguments());
    ProcessBuilder builder =
        new ProcessBuilder(line)
            .directory(command.folder().toFile())
            .redirectInput(NOTHING)
            .redirectOutput(command.output().redirect());
    builder.environment().clear();
    builder.environment().put("PATH", "/usr/local/bin:/usr/bin:/bin");
    Process process = builder.start();
    try {
      return new ChildProcess(command, process);
    } catch (RuntimeException e) {
      process.destroyForcibly();
      throw e;
    }
  }

  /**
   * Waits a moment for the end.
   *
   * @return whether it has come, and all that was printed has been read
   * @throws IOException if the process is overdue, then it is killed; or the reading failed
   */
  boolean endsWithin(long millis) throws IOException, InterruptedException {
    boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS) && isRead(millis);
    listen(process.getErrorStream());
    if (!ended && System.nanoTime() - deadline > 0) {
      close();
      throw FfmpegMessages.LOG.overdue(program, limits.wall().toSeconds());
    }
    return ended;
  }

  private boolean isRead(long millis) throws IOException, InterruptedException {
    if (reading.isEmpty()) {
      return true;
    }
    try {
      reading.get().get(millis, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw FfmpegMessages.LOG.unreadable(program, e);
    }
  }

  /** How it ended, once it has. */
  Ending ending() {
    return new Ending(program, process.exitValue(), complaint.toString().strip());
  }

  /** Reads what has been said so far without waiting for more; a pipe that is full is emptied. */
  private void listen(InputStream errors) throws IOException {
    for (int ready = errors.available(); ready > 0; ready = errors.available()) {
      String said = new String(errors.readNBytes(ready), StandardCharsets.UTF_8);
      said.codePoints()
          .map(c -> c == '\n' || c >= ' ' ? c : '?')
          .forEach(complaint::appendCodePoint);
      complaint.delete(0, Math.max(0, complaint.length() - COMPLAINT));
    }
  }

  /** Kills it if it still runs. */
  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    try {
      process.getErrorStream().close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
