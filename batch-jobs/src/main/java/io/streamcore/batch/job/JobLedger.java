package io.streamcore.batch.job;

import io.streamcore.job.JobFailure;
import io.streamcore.job.JobRuns;
import io.streamcore.job.JobStatus;
import io.streamcore.job.JobType;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.JobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes down in the ledger that an execution begins and how it ends, whoever started it: a
 * message, the node's recovery, or an operator at the management console. Every job of the workshop
 * has it as its listener.
 */
@Named
@Dependent
public class JobLedger implements JobListener {

  @Inject private JobContext context;
  @Inject private JobRuns runs;
  @Inject private ThisNode node;
  @Inject private JobStarter starter;
  @Inject private JobMetrics metrics;

  /** The ledger row; absent if an operator started the job by hand. */
  @Inject
  @BatchProperty(name = "job_id")
  private @Nullable String jobParameter;

  private @Nullable UUID jobId;
  private long began;

  @Override
  public void beforeJob() {
    began = System.nanoTime();
    long execution = context.getExecutionId();
    UUID job;
    if (jobParameter == null || jobParameter.isEmpty()) {
      job = runs.startedByHand(JobType.of(context.getJobName()), execution, node.name());
    } else {
      job = UUID.fromString(jobParameter);
      try {
        runs.started(job, execution, node.name());
      } finally {
        starter.begun(job);
      }
    }
    jobId = job;
    BatchMessages.LOG.running(job, context.getJobName(), execution);
  }

  @Override
  public void afterJob() {
    UUID job = jobId;
    if (job == null) {
      if (jobParameter != null && !jobParameter.isEmpty()) {
        starter.begun(UUID.fromString(jobParameter)); // stopped before it began
      }
      return; // The ledger never heard of this execution.
    }
    BatchStatus status = context.getBatchStatus();
    long execution = context.getExecutionId();
    BatchMessages.LOG.ended(job, context.getJobName(), execution, status.name());
    JobStatus outcome = outcome(status);
    switch (outcome) {
      case SUCCEEDED -> runs.succeeded(job, execution);
      case STOPPED -> halted(job, execution);
      default -> runs.failed(job, execution, failure());
    }
    metrics.ended(
        JobType.of(context.getJobName()), outcome, Duration.ofNanos(System.nanoTime() - began));
  }

  private static JobStatus outcome(BatchStatus status) {
    return switch (status) {
      case COMPLETED, STARTED -> JobStatus.SUCCEEDED;
      case STOPPED, STOPPING -> JobStatus.STOPPED;
      case FAILED, ABANDONED, STARTING -> JobStatus.FAILED;
    };
  }

  private void halted(UUID job, long execution) {
    if (node.leaving()) {
      runs.interrupted(job, execution);
    } else {
      runs.stopped(job, execution);
    }
  }

  private JobFailure failure() {
    return JobFailure.of((Throwable) context.getTransientUserData());
  }
}
