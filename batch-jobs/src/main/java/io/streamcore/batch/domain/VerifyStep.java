package io.streamcore.batch.domain;

import io.streamcore.domain.DomainChecks;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every domain for which it is time. What is looked at has another time after that, so
 * that a restart goes on where the last run has ended.
 */
@Named
@Dependent
public class VerifyStep extends AbstractBatchlet {

  private static final int FETCH = 50;

  @Inject private DomainChecks checks;

  private volatile boolean stopped;

  @Override
  public @Nullable String process() {
    Instant now = Instant.now();
    List<UUID> due = checks.due(now, FETCH);
    while (!stopped && !due.isEmpty()) {
      for (UUID id : due) {
        if (stopped) {
          return null;
        }
        checks.whenDue(id, now);
      }
      due = checks.due(now, FETCH);
    }
    return null;
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
