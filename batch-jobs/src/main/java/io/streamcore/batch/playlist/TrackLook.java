package io.streamcore.batch.playlist;

import io.streamcore.playlist.TrackChecks;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the sound of one track after the other: a stranger's server is never asked by many at
 * once, and no transaction waits for it. What was looked at is not due any more, so that a run that
 * was broken off needs no checkpoint.
 */
@Named
@Dependent
public class TrackLook extends AbstractBatchlet {

  private static final int FETCH = 100;

  private volatile boolean stopped;

  @Inject private TrackChecks tracks;

  @Inject
  @BatchProperty(name = "as_of")
  private @Nullable String moment;

  @Override
  public String process() {
    Instant asOf = moment == null || moment.isEmpty() ? Instant.now() : Instant.parse(moment);
    Set<UUID> seen = new HashSet<>();
    List<UUID> due = tracks.due(asOf, FETCH);
    while (!due.isEmpty() && !stopped) {
      for (UUID id : due) {
        if (!stopped && seen.add(id)) {
          tracks.check(id);
        }
      }
      due = tracks.due(asOf, FETCH).stream().filter(id -> !seen.contains(id)).toList();
    }
    return stopped ? "STOPPED" : "COMPLETED";
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
