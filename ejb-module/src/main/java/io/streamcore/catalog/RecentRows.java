package io.streamcore.catalog;

import io.streamcore.media.offer.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The rows of landing pages as they were a moment ago: all who are of one age see the same, and
 * hundreds may come in a second.
 *
 * <p>For any thread. While the rows of an age are put together, others of that age wait for them
 * instead of asking the database the same.
 */
@ApplicationScoped
class RecentRows {

  /** How long a title that was withdrawn may still stand in a row; opening it already fails. */
  static final Duration LIFE = Duration.ofSeconds(2);

  private final Map<Integer, Kept> byAge = new ConcurrentHashMap<>();

  private record Kept(List<Row> rows, long since) {

    boolean isRecent(long now) {
      return now - since < LIFE.toNanos();
    }
  }

  /** The rows of a moment ago, or as they are put together now. */
  List<Row> rows(Audience audience, Supplier<List<Row>> now) {
    return byAge.compute(audience.maxAge(), (age, kept) -> recent(kept, now)).rows();
  }

  private static Kept recent(@Nullable Kept kept, Supplier<List<Row>> now) {
    long asked = System.nanoTime();
    return kept != null && kept.isRecent(asked) ? kept : new Kept(now.get(), asked);
  }
}
