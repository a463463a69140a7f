package io.streamcore.relay.loop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * One thread that serves many connections: waits until a channel is ready, a timer is due or
 * another thread hands it something to do, and does it.
 *
 * <p>{@link #execute}, {@link #stop} and {@link #inLoop} are for any thread, everything else for
 * the loop's own. The thread comes from outside: whoever runs this runnable lends it.
 */
public final class EventLoop implements Runnable {

  private static final long LONGEST_WAIT_MILLIS = 60_000;
  private static final int SCRATCH_BYTES = 64 * 1024;

  private final Selector selector;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private final AtomicBoolean woken = new AtomicBoolean();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private volatile boolean stopping;
  private @Nullable ByteBuffer scratch;

  public EventLoop() {
    try {
      selector = Selector.open();
    } catch (IOException noSelector) {
      throw new UncheckedIOException(noSelector);
    }
  }

  /** Does something in the loop's thread, soon; after the loop's end, nothing happens. */
  public void execute(Runnable task) {
    tasks.add(task);
    if (!inLoop() && woken.compareAndSet(false, true)) {
      selector.wakeup();
    }
  }

  public boolean inLoop() {
    return Thread.currentThread() == thread;
  }

  /**
   * Watches a channel, which must be in non-blocking mode.
   *
   * @param ops of {@link SelectionKey}; 0 is allowed
   * @throws IOException if the channel is closed
   */
  public SelectionKey register(SelectableChannel channel, int ops, Handler handler)
      throws IOException {
    return channel.register(selector, ops, handler);
  }

  /** Lets a channel's handler look again, as if the channel was ready. */
  public void again(SelectionKey key) {
    if (key.isValid()) {
      serve(key);
    }
  }

  /** Does something in the loop's thread after so many milliseconds. */
  public Timer after(long millis, Runnable task) {
    Timer timer = new Timer(System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis), task);
    timers.add(timer);
    return timer;
  }

  /**
   * Memory for reading, empty: one for all channels of the loop, so it must not be kept beyond the
   * call of a handler or task.
   */
  public ByteBuffer scratch() {
    if (scratch == null) {
      scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);
    }
    return scratch.clear();
  }

  /** How many channels it watches. */
  public int channels() {
    return selector.keys().size();
  }

  /** Ends the loop: closes all its channels, and gives back the thread. */
  public void stop() {
    stopping = true;
    selector.wakeup();
  }

  /** Waits for the end after {@link #stop}; false if it has not come in time. */
  boolean awaitEnd(long millis) throws InterruptedException {
    return thread == null || ended.await(millis, TimeUnit.MILLISECONDS);
  }

  @Override
  public void run() {
    thread = Thread.currentThread();
    try {
      while (!stopping) {
        turn();
      }
    } finally {
      closeAll();
      ended.countDown();
    }
  }

  private void turn() {
    try {
      long wait = tasks.isEmpty() ? untilNextTimer() : 0;
      if (wait > 0) {
        selector.select(EventLoop::serve, wait);
      } else {
        selector.selectNow(EventLoop::serve);
      }
    } catch (IOException broken) {
      LoopLog.LOG.selectorFailed(broken);
    } catch (ClosedSelectorException closed) {
      stopping = true;
    }
    woken.set(false);
    runTasks();
    runTimers();
  }

  private static void serve(SelectionKey key) {
    Handler handler = (Handler) key.attachment();
    try {
      handler.ready(key);
    } catch (IOException | RuntimeException | StackOverflowError failure) {
      lose(key, failure);
    }
  }

  private static void lose(SelectionKey key, @Nullable Throwable cause) {
    if (cause instanceof RuntimeException || cause instanceof Error) {
      LoopLog.LOG.handlerFailed(cause);
    }
    // the handler may have handed its channel on before it failed
    Handler handler = (Handler) key.attachment();
    close(key);
    guarded(() -> handler.lost(cause));
  }

  private static void close(SelectionKey key) {
    try {
      key.channel().close();
    } catch (IOException failure) {
      LoopLog.LOG.closeFailed(failure);
    }
  }

  /** As many tasks as there are now: those that they add wait until channels were looked at. */
  private void runTasks() {
    int count = tasks.size();
    for (int done = 0; done < count; done++) {
      Runnable task = tasks.poll();
      if (task == null) {
        return;
      }
      guarded(task);
    }
  }

  private void runTimers() {
    Timer next = timers.peek();
    while (next != null && next.dueNanos() - System.nanoTime() <= 0) {
      timers.poll();
      Runnable task = next.task();
      if (task != null) {
        guarded(task);
      }
      next = timers.peek();
    }
  }

  private long untilNextTimer() {
    Timer next = timers.peek();
    while (next != null && next.task() == null) {
      timers.poll();
      next = timers.peek();
    }
    if (next == null) {
      return LONGEST_WAIT_MILLIS;
    }
    long nanos = next.dueNanos() - System.nanoTime();
    // up to the next millisecond: to come early is to come twice
    return Math.min(LONGEST_WAIT_MILLIS, TimeUnit.NANOSECONDS.toMillis(nanos + 999_999));
  }

  /** One connection's mistake must not end the loop, and all others with it. */
  private static void guarded(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | StackOverflowError failure) {
      LoopLog.LOG.taskFailed(failure);
    }
  }

  private void closeAll() {
    runTasks();
    List<SelectionKey> keys = new ArrayList<>(selector.keys());
    keys.forEach(key -> lose(key, null));
    try {
      selector.close();
    } catch (IOException failure) {
      LoopLog.LOG.closeFailed(failure);
    }
  }
}
