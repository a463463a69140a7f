package io.streamcore.batch.analytics;

import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Has the numbers rolled up every hour, the first of a day being the final one of the day before,
 * and old events dropped once a day. The timers tick on every node; the ledger lets the first one
 * queue the job.
 */
@Singleton
@Startup
public class NumbersSchedule {

  @Inject private Jobs jobs;
  @Inject private IntakeMetrics metrics;

  @PostConstruct
  void begin() {
    metrics.watch();
  }

  @Schedule(hour = "*", minute = "4", timezone = "UTC", persistent = false)
  void rollUp() {
    queue(JobType.ANALYTICS_ROLLUP, ChronoUnit.HOURS);
  }

  @Schedule(hour = "3", minute = "41", timezone = "UTC", persistent = false)
  void drop() {
    queue(JobType.ANALYTICS_DROP, ChronoUnit.DAYS);
  }

  private void queue(JobType type, ChronoUnit once) {
    LocalDateTime time = LocalDateTime.now(ZoneOffset.UTC).truncatedTo(once);
    jobs.enqueueOnce(type, type.jobName() + ":" + time);
  }
}
