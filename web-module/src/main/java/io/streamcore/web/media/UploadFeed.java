package io.streamcore.web.media;

import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells the watchers on this node what changes in uploads, whichever node changes it: once a second
 * and only while somebody watches, the rows are asked that changed since. That needs no broker, is
 * the same with one node as with many, and misses nothing that is committed.
 *
 * <p>Safe for many threads; one thread at a time asks and tells.
 */
@ApplicationScoped
public class UploadFeed {

  private static final long PERIOD_MS = 1000;

  // A change is dated when it is made and seen when it is committed, and clocks of nodes differ.
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private static final int BATCH = 1000;

  private static final MediaWebMessages LOG =
      Logger.getMessageLogger(MethodHandles.lookup(), MediaWebMessages.class, "io.streamcore.web");

  @Inject private Uploads uploads;

  @Resource private ManagedScheduledExecutorService scheduler;

  private final Set<UploadWatcher> watchers = ConcurrentHashMap.newKeySet();
  private final Map<UUID, Instant> told = new HashMap<>();
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
    watchers.forEach(UploadWatcher::close);
  }

  /**
   * Tells a watcher from now on.
   *
   * @param since what changed after this is told first; null: nothing of the past
   */
  void watch(UploadWatcher watcher, @Nullable Instant since) {
    if (since != null) {
      uploads.changedSince(since, BATCH).forEach(watcher::tell);
    }
    watchers.add(watcher);
  }

  private synchronized void tick() {
    watchers.removeIf(UploadWatcher::isOver);
    if (watchers.isEmpty()) {
      told.clear();
      return;
    }
    try {
      Instant since = Instant.now().minus(OVERLAP);
      List<Upload> changed = uploads.changedSince(since, BATCH);
      told.values().removeIf(instant -> instant.isBefore(since));
      for (Upload upload : changed) {
        if (!upload.updatedAt().equals(told.put(upload.id(), upload.updatedAt()))) {
          watchers.forEach(watcher -> watcher.tell(upload));
        }
      }
      watchers.forEach(UploadWatcher::beat);
    } catch (RuntimeException e) {
      // Thrown further, it would end the ticking for good; the next tick covers what this missed.
      LOG.feedFailed(e);
    }
  }
}
