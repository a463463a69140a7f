package io.streamcore.web.live;

import io.streamcore.live.LiveHls;
import io.streamcore.live.LiveRelay;
import io.streamcore.live.LiveStatus;
import io.streamcore.live.LiveStatus.State;
import io.streamcore.problem.Unavailable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Waits for the first segment of a stream that has just gone on air, or that is fetched only now
 * that somebody asks: players give up at once when a playlist is not there. A few at a time may
 * wait, for each holds a thread.
 */
@ApplicationScoped
class FirstSegment {

  private static final int MOST_WAITING = 32;
  private static final long LONGEST_MS = 9_000;
  private static final long GLANCE_MS = 200;

  private final Semaphore seats = new Semaphore(MOST_WAITING);

  @Inject private LiveRelay relay;

  /**
   * Live HLS of a stream.
   *
   * @return empty if there is nothing to wait for, or it did not come
   * @throws Unavailable if too many wait already
   */
  Optional<LiveHls> await(UUID streamId) {
    Optional<LiveHls> there = relay.hls(streamId);
    if (there.isPresent() || !isPromising(streamId)) {
      return there;
    }
    if (!seats.tryAcquire()) {
      throw new Unavailable("The stream is about to begin. Try again in some seconds.");
    }
    try {
      return look(streamId);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      seats.release();
    }
  }

  private Optional<LiveHls> look(UUID streamId) throws InterruptedException {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MS);
    Optional<LiveHls> there = relay.hls(streamId);
    while (there.isEmpty() && System.nanoTime() - end < 0 && isPromising(streamId)) {
      TimeUnit.MILLISECONDS.sleep(GLANCE_MS);
      there = relay.hls(streamId);
    }
    return there;
  }

  private boolean isPromising(UUID streamId) {
    return relay.status(streamId).filter(FirstSegment::isPromising).isPresent();
  }

  private static boolean isPromising(LiveStatus status) {
    boolean coming = status.state() == State.LIVE || status.state() == State.CONNECTING;
    LiveStatus.Sound sound = status.sound();
    return coming && (sound == null || !sound.format().equals("ogg"));
  }
}
