package io.streamcore.batch.retention;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemReader;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads the ids of what is due to be erased, a few at a time. It needs no checkpoint: what is
 * erased is not found again. What is found again although it was handed on has been spared, and is
 * not handed on twice.
 */
abstract class ExpiredReader extends AbstractItemReader {

  private static final int FETCH = 100;

  private final Deque<UUID> fetched = new ArrayDeque<>();
  private final Set<UUID> handedOn = new HashSet<>();
  private Instant asOf = Instant.EPOCH;

  @Inject
  @BatchProperty(name = "as_of")
  private @Nullable String moment;

  /** Up to so many ids of what is due, longest ago first. */
  abstract List<UUID> due(Instant now, int limit);

  @Override
  public final void open(@Nullable Serializable checkpoint) {
    asOf = moment == null || moment.isEmpty() ? Instant.now() : Instant.parse(moment);
  }

  @Override
  public final @Nullable Object readItem() {
    if (fetched.isEmpty()) {
      due(asOf, FETCH).stream().filter(handedOn::add).forEach(fetched::add);
    }
    return fetched.poll();
  }
}
