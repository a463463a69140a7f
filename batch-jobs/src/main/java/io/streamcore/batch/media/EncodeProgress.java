package io.streamcore.batch.media;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many segments of the ladders in work on this node are encoded: for showing only, so it need
 * not outlive the node. Safe for use by many threads.
 */
@ApplicationScoped
class EncodeProgress {

  private static final int FROM_PERCENT = 16;
  private static final int TO_PERCENT = 95;

  private final Map<UUID, Count> counts = new ConcurrentHashMap<>();

  void begin(UUID uploadId, int segments, int done) {
    counts.put(uploadId, new Count(segments, new AtomicInteger(done)));
  }

  /** One more segment is there; tells whether that makes a whole percent more. */
  boolean advance(UUID uploadId) {
    Count count = counts.get(uploadId);
    if (count == null) {
      return false;
    }
    int done = count.done().incrementAndGet();
    return count.percent(done) > count.percent(done - 1);
  }

  /** How far the whole job is. */
  int percent(UUID uploadId) {
    Count count = counts.get(uploadId);
    return count == null ? FROM_PERCENT : count.percent(count.done().get());
  }

  void end(UUID uploadId) {
    counts.remove(uploadId);
  }

  private record Count(int segments, AtomicInteger done) {
    int percent(int of) {
      return FROM_PERCENT + (TO_PERCENT - FROM_PERCENT) * of / Math.max(1, segments);
    }
  }
}
