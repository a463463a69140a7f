package io.streamcore.relay.connector;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/**
 * A bounded queue of tasks that may wait for others, so that no event loop has to. Any thread may
 * add one; each worker runs {@link #serve} until {@link #stop}.
 */
final class WorkerPool implements Executor {

  private final BlockingQueue<Runnable> tasks;
  private volatile boolean closed;

  /**
   * @param capacity how many tasks may wait
   */
  WorkerPool(int capacity) {
    tasks = new ArrayBlockingQueue<>(capacity);
  }

  /** Adds a task; false if too many wait already. */
  boolean offer(Runnable task) {
    return !closed && tasks.offer(task);
  }

  /**
   * Adds a task.
   *
   * @throws RejectedExecutionException if too many wait already
   */
  @Override
  public void execute(Runnable task) {
    if (!offer(task)) {
      throw new RejectedExecutionException("too many tasks wait");
    }
  }

  /** What each worker does. */
  void serve() {
    try {
      for (Runnable next = tasks.take(); next != Closing.TIME; next = tasks.take()) {
        serve(next);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void serve(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException e) {
      // who asked for this could not take the outcome; the worker has others to serve
      RelayLog.LOG.taskFailed(e);
    }
  }

  /** Sends so many workers home, after what waits already. */
  void stop(int workers) {
    closed = true;
    try {
      for (int i = 0; i < workers; i++) {
        tasks.put(Closing.TIME);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Sends the worker home who takes it. */
  private enum Closing implements Runnable {
    TIME;

    @Override
    public void run() {}
  }
}
