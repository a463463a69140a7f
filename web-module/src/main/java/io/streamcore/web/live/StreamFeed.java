package io.streamcore.web.live;

import io.streamcore.live.LiveRelay;
import io.streamcore.live.LiveStatus;
import io.streamcore.live.LiveStreams;
import io.streamcore.live.Stream;
import io.streamcore.problem.Unavailable;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.invoke.MethodHandles;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the watchers on this node what happens to streams: once a second, and only while somebody
 * watches, the relay is asked for its mounts, and the rows are asked that changed since.
 *
 * <p>Safe for many threads; one thread at a time asks and tells.
 */
@ApplicationScoped
public class StreamFeed {

  private static final long PERIOD_MS = 1000;

  // A change is dated when it is made and seen when it is committed, and clocks of nodes differ.
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  // How many listen changes all the time, and is not worth an event to thousands each second.
  private static final Duration NUMBERS_PERIOD = Duration.ofSeconds(5);

  private static final int BATCH = 1000;
  private static final int MAX_WATCHERS = 10_000;

  private static final LiveWebMessages LOG =
      Logger.getMessageLogger(MethodHandles.lookup(), LiveWebMessages.class, "io.streamcore.web");

  /** A status that was told, and when. */
  private record Told(LiveStatus status, Instant at) {}

  @Inject private LiveStreams streams;

  @Inject private LiveRelay relay;

  @Inject private StreamBodies bodies;

  @Resource private ManagedScheduledExecutorService scheduler;

  private final Set<StreamWatcher> watchers = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Told> told = new HashMap<>();
  private final Map<UUID, Instant> toldRows = new HashMap<>();
  private @Nullable Future<?> ticking;

  @PostConstruct
  void begin() {
    ticking =
        scheduler.scheduleWithFixedDelay(this::tick, PERIOD_MS, PERIOD_MS, TimeUnit.MILLISECONDS);
  }

  @PreDestroy
  void end() {
    if (ticking != null) {
      ticking.cancel(false);
    }
    watchers.forEach(StreamWatcher::close);
  }

  /**
   * Passes if one more may watch.
   *
   * @throws Unavailable if too many do
   */
  void requireRoom() {
    if (watchers.size() >= MAX_WATCHERS) {
      throw new Unavailable("Too many watch already. Read the stream again from time to time.");
    }
  }

  /** Tells a watcher from now on, and how it stands with these streams at once. */
  void watch(StreamWatcher watcher, List<Stream> now) {
    for (Stream stream : now) {
      watcher.add(stream);
      watcher.tell(bodies.status(stream));
    }
    watchers.add(watcher);
  }

  private synchronized void tick() {
    watchers.removeIf(StreamWatcher::isOver);
    if (watchers.isEmpty()) {
      told.clear();
      toldRows.clear();
      return;
    }
    try {
      tellRows();
      tellStatuses();
      watchers.forEach(StreamWatcher::beat);
    } catch (RuntimeException e) {
      // Thrown further, it would end the ticking for good; the next tick covers what this missed.
      LOG.feedFailed(e);
    }
  }

  private void tellRows() {
    Instant since = Instant.now().minus(OVERLAP);
    toldRows.values().removeIf(instant -> instant.isBefore(since));
    for (Stream stream : streams.changedSince(since, BATCH)) {
      if (!stream.updatedAt().equals(toldRows.put(stream.id(), stream.updatedAt()))) {
        watchers.forEach(watcher -> watcher.tell(stream, bodies));
      }
    }
  }

  private void tellStatuses() {
    Instant now = Instant.now();
    for (LiveStatus status : relay.statuses()) {
      Told before = told.get(status.streamId());
      if (before == null || isWorthTelling(before, status, now)) {
        told.put(status.streamId(), new Told(status, now));
        watchers.forEach(watcher -> watcher.tell(status));
      }
    }
  }

  private static boolean isWorthTelling(Told told, LiveStatus now, Instant at) {
    LiveStatus before = told.status();
    boolean edge =
        before.state() != now.state()
            || !Objects.equals(before.title(), now.title())
            || !Objects.equals(before.sound(), now.sound());
    boolean due = told.at().plus(NUMBERS_PERIOD).isBefore(at);
    boolean numbers =
        before.listeners() != now.listeners() || before.bitrateKbps() != now.bitrateKbps();
    return edge || (due && numbers);
  }
}
