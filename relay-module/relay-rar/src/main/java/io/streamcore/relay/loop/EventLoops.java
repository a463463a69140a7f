package io.streamcore.relay.loop;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** All loops of the relay: as many as processors, so that none waits for another. */
public final class EventLoops {

  private final List<EventLoop> loops;
  private final AtomicInteger turn = new AtomicInteger();

  public EventLoops(int count) {
    loops = IntStream.range(0, count).mapToObj(number -> new EventLoop()).toList();
  }

  /** As many loops as the machine has processors. */
  public static EventLoops onePerProcessor() {
    return new EventLoops(Runtime.getRuntime().availableProcessors());
  }

  /** Takes one thread of the executor for each loop, until {@link #stop}. */
  public void start(Executor threads) {
    loops.forEach(threads::execute);
  }

  /** The loops in turn: for a new connection. */
  public EventLoop next() {
    return loops.get(Math.floorMod(turn.getAndIncrement(), loops.size()));
  }

  /** Always the same loop for the same thing. */
  public EventLoop of(Object key) {
    return loops.get(Math.floorMod(key.hashCode(), loops.size()));
  }

  public List<EventLoop> all() {
    return loops;
  }

  /**
   * Ends all loops; their connections are closed.
   *
   * @return whether all have ended within the time
   */
  public boolean stop(Duration patience) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    loops.forEach(EventLoop::stop);
    boolean all = true;
    for (EventLoop loop : loops) {
      all &= loop.awaitEnd(Math.max(0, (end - System.nanoTime()) / 1_000_000));
    }
    return all;
  }
}
