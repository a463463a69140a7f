package io.streamcore.batch.job;

import io.streamcore.job.JobEntry;
import io.streamcore.job.JobFailure;
import io.streamcore.job.JobRuns;
import jakarta.annotation.PreDestroy;
import jakarta.batch.runtime.BatchStatus;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A node's look at the ledger every few seconds: it says that it lives, goes on with jobs that a
 * crash left behind, here or on a node that is silent, brings the ledger up to date with what
 * operators did in the batch runtime, and counts its rows.
 */
@Singleton
@Startup
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NodeWatch {

  /** The time that a start, or the writing down of an end, may take. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  /** A node that is silent for this long is gone; a beat comes every five seconds. */
  @Inject
  @ConfigProperty(name = "streamcore.node.silence-ms", defaultValue = "60000")
  private long silenceMillis;

  @Inject private JobRuns runs;
  @Inject private JobStarter starter;
  @Inject private ThisNode node;
  @Inject private JobMetrics metrics;

  /** Whether nothing is left of what ran here before: no more can come to it. */
  private boolean settled;

  @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
  void beat() {
    if (node.leaving()) {
      return;
    }
    if (!settled) {
      goOnWithOwn();
    }
    runs.beat(node.name()).forEach(NodeWatch::stop);
  }

  @Schedule(hour = "*", minute = "*", second = "2/15", persistent = false)
  void lookAround() {
    if (node.leaving()) {
      return;
    }
    Instant since = Instant.now().minusMillis(silenceMillis);
    runs.silent(since).forEach(job -> takeOver(job, since));
    runs.runningOn(node.name()).forEach(this::mend);
    runs.abandonable().forEach(this::noteAbandoned);
    runs.resendOverdue();
    metrics.count();
  }

  @PreDestroy
  void leave() {
    node.leave();
  }

  /** What ran here before this deployment was interrupted, by a crash or by an orderly end. */
  private void goOnWithOwn() {
    Instant bootedAt = node.bootedAt();
    List<JobEntry> own =
        runs.silent(bootedAt).stream().filter(job -> node.name().equals(job.node())).toList();
    own.forEach(job -> takeOver(job, bootedAt));
    settled = own.isEmpty();
  }

  private void takeOver(JobEntry job, Instant since) {
    runs.adopt(job.jobId(), node.name(), since)
        .ifPresent(
            adopted -> {
              BatchMessages.LOG.takenOver(
                  job.jobId(), String.valueOf(job.node()), String.valueOf(job.executionId()));
              starter.launch(adopted);
            });
  }

  private static void stop(JobEntry job) {
    Long execution = job.executionId();
    if (execution != null) {
      Executions.stop(execution);
    }
  }

  /** A job that counts as running here, but whose execution has ended or never began. */
  private void mend(JobEntry job) {
    if (starter.isWaiting(job.jobId())) {
      return;
    }
    Long execution = job.executionId();
    if (execution == null) {
      if (begunLongAgo(job)) {
        starter.launch(job);
      }
    } else if (begunLongAgo(job) && Executions.endedBefore(execution, GRACE)) {
      switch (Executions.status(execution)) {
        case COMPLETED -> runs.succeeded(job.jobId(), execution);
        case STOPPED -> runs.stopped(job.jobId(), execution);
        case ABANDONED -> runs.abandoned(job.jobId(), execution);
        case FAILED -> runs.failed(job.jobId(), execution, JobFailure.of(null));
        case STARTING, STARTED, STOPPING -> {}
      }
    }
  }

  private static boolean begunLongAgo(JobEntry job) {
    Instant begun = job.startedAt();
    return begun != null && begun.isBefore(Instant.now().minus(GRACE));
  }

  private void noteAbandoned(JobEntry job) {
    Long execution = job.executionId();
    if (execution != null && Executions.status(execution) == BatchStatus.ABANDONED) {
      runs.abandoned(job.jobId(), execution);
    }
  }
}
