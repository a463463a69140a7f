package io.streamcore.batch.playlist;

import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Has sound elsewhere looked at once a day. The timer ticks on every node, so that no node is
 * special; the ledger lets the first one queue the day's job.
 */
@Singleton
public class RecheckSchedule {

  @Inject private Jobs jobs;

  @Schedule(hour = "4", minute = "23", timezone = "UTC", persistent = false)
  void queue() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    jobs.enqueueOnce(JobType.PLAYLIST_RECHECK, JobType.PLAYLIST_RECHECK.jobName() + ":" + today);
  }
}
