package io.streamcore.relay.connector;

import jakarta.resource.spi.work.HintsContext;
import jakarta.resource.spi.work.Work;
import jakarta.resource.spi.work.WorkContext;
import jakarta.resource.spi.work.WorkContextProvider;
import jakarta.resource.spi.work.WorkException;
import jakarta.resource.spi.work.WorkManager;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of the relay, borrowed from the server's work manager for as long as it runs. Started
 * and awaited by the container's life-cycle thread.
 */
final class RelayThreads {

  private final WorkManager works;
  private final Queue<CountDownLatch> running = new ConcurrentLinkedQueue<>();
  private final AtomicInteger loops = new AtomicInteger();

  RelayThreads(WorkManager works) {
    this.works = works;
  }

  /** Runs something until it returns by itself; {@code name} is the thread's meanwhile. */
  void start(String name, Runnable body) throws WorkException {
    CountDownLatch ended = new CountDownLatch(1);
    works.startWork(new NamedWork(name, body, ended));
    running.add(ended);
  }

  /** Runs an event loop, as an executor would. */
  void loop(Runnable body) {
    try {
      start("relay-loop-" + loops.getAndIncrement(), body);
    } catch (WorkException e) {
      throw new RejectedExecutionException("no thread for an event loop", e);
    }
  }

  /**
   * Waits until all have returned.
   *
   * @return whether they did in time
   */
  boolean join(long seconds) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    try {
      for (CountDownLatch ended : running) {
        if (!ended.await(deadline - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          return false;
        }
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** A long piece of work: the hint has it run in the server's pool for such. */
  private record NamedWork(String name, Runnable body, CountDownLatch ended)
      implements Work, WorkContextProvider {

    private static final long serialVersionUID = 1L;

    @Override
    public void run() {
      Thread thread = Thread.currentThread();
      String borrowed = thread.getName();
      thread.setName(name);
      try {
        body.run();
      } catch (RuntimeException | Error e) {
        RelayLog.LOG.threadDied(name, e);
        throw e;
      } finally {
        thread.setName(borrowed);
        ended.countDown();
      }
    }

    @Override
    public void release() {
      // the relay itself ends what it has started
    }

    @Override
    public List<WorkContext> getWorkContexts() {
      HintsContext hints = new HintsContext();
      hints.setHint(HintsContext.LONGRUNNING_HINT, true);
      hints.setHint(HintsContext.NAME_HINT, name);
      return List.of(hints);
    }
  }
}
