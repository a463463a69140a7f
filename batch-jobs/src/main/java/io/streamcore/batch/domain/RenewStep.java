package io.streamcore.batch.domain;

import io.streamcore.domain.Certificates;
import io.streamcore.domain.Certification;
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
 * Has every domain certified whose certificate is missing or nears its end. What is certified is
 * due no more, so that a restart goes on where the last run has ended.
 */
@Named
@Dependent
public class RenewStep extends AbstractBatchlet {

  private static final int FETCH = 50;

  @Inject private Certificates certificates;

  @Inject private Certification certification;

  @Inject
  @BatchProperty(name = "as_of")
  private @Nullable String moment;

  private volatile boolean stopped;

  @Override
  public @Nullable String process() {
    Instant asOf = moment == null || moment.isEmpty() ? Instant.now() : Instant.parse(moment);
    Set<UUID> tried = new HashSet<>(); // at a moment to come, a new certificate may be due, too
    List<UUID> due = certificates.due(asOf, FETCH);
    while (!stopped && due.stream().anyMatch(id -> !tried.contains(id))) {
      for (UUID id : due) {
        if (!stopped && tried.add(id)) {
          certification.certify(id);
        }
      }
      due = certificates.due(asOf, FETCH + tried.size());
    }
    return null;
  }

  @Override
  public void stop() {
    stopped = true;
  }
}
