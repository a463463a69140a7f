package io.streamcore.batch.viewing;

import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Has recommendations made once a night. The timer ticks on every node; the ledger lets the first
 * one queue the day's job.
 */
@Singleton
public class RecommendSchedule {

  @Inject private Jobs jobs;

  @Schedule(hour = "2", minute = "17", timezone = "UTC", persistent = false)
  void queue() {
    String name = JobType.CATALOG_RECOMMEND.jobName();
    jobs.enqueueOnce(JobType.CATALOG_RECOMMEND, name + ":" + LocalDate.now(ZoneOffset.UTC));
  }
}
