package io.streamcore.batch.retention;

import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Has the purge done once a day. The timer ticks on every node, so that no node is special; the
 * ledger lets the first one queue the day's job.
 */
@Singleton
public class PurgeSchedule {

  @Inject private Jobs jobs;

  @Schedule(hour = "3", minute = "17", timezone = "UTC", persistent = false)
  void queue() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    jobs.enqueueOnce(JobType.RETENTION_PURGE, JobType.RETENTION_PURGE.jobName() + ":" + today);
  }
}
