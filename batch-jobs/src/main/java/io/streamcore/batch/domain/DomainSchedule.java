package io.streamcore.batch.domain;

import io.streamcore.domain.Certificates;
import io.streamcore.domain.DomainChecks;
import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Instant;

/**
 * Has domains looked at, and certificates renewed, when it is time. The timer ticks on every node,
 * so that no node is special; the ledger lets one of them queue the job, and no row is written
 * while nothing is to be done.
 */
@Singleton
public class DomainSchedule {

  private static final long TICK_SECONDS = 10;

  @Inject private DomainChecks checks;

  @Inject private Certificates certificates;

  @Inject private Jobs jobs;

  @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
  void queue() {
    Instant now = Instant.now();
    if (!checks.due(now, 1).isEmpty()) {
      queue(JobType.DOMAIN_VERIFY, now);
    }
    if (!certificates.due(now, 1).isEmpty()) {
      queue(JobType.DOMAIN_RENEW, now);
    }
  }

  private void queue(JobType type, Instant now) {
    jobs.enqueueOnce(type, type.jobName() + ":" + now.getEpochSecond() / TICK_SECONDS);
  }
}
