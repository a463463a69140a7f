package io.streamcore.batch.billing;

import io.streamcore.billing.Reconciliation;
import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Has the comparison with Stripe done once a night. The timer ticks on every node; the ledger lets
 * the first one queue the day's job.
 */
@Singleton
public class ReconcileSchedule {

  @Inject private Jobs jobs;

  @Inject private Reconciliation reconciliation;

  @Schedule(hour = "4", minute = "43", timezone = "UTC", persistent = false)
  void queue() {
    if (reconciliation.isPossible()) {
      String name = JobType.BILLING_RECONCILE.jobName();
      jobs.enqueueOnce(JobType.BILLING_RECONCILE, name + ":" + LocalDate.now(ZoneOffset.UTC));
    }
  }
}
