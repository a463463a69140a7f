package io.streamcore.batch.billing;

import io.streamcore.billing.Notices;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Queues again what Stripe has told and nobody has followed, and forgets what is long done. */
@Named
@Dependent
public class NoticeSweep extends AbstractBatchlet {

  private static final Duration OVERDUE = Duration.ofHours(1);
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int LIMIT = 10_000;

  @Inject private Notices notices;

  @Override
  public @Nullable String process() {
    notices.requeue(Instant.now().minus(OVERDUE), LIMIT);
    notices.forget(Instant.now().minus(KEPT));
    return null;
  }
}
