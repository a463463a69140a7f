package io.streamcore.batch.job;

import jakarta.batch.operations.JobExecutionNotRunningException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.operations.NoSuchJobInstanceException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.JobExecution;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;

/** The batch runtime's executions, by the ids that the ledger keeps. */
final class Executions {

  private Executions() {}

  /** How an execution stands; one that the runtime has forgotten is as good as abandoned. */
  static BatchStatus status(long id) {
    try {
      return BatchRuntime.getJobOperator().getJobExecution(id).getBatchStatus();
    } catch (NoSuchJobExecutionException e) {
      return BatchStatus.ABANDONED;
    }
  }

  /** The latest execution of the job that this one is of: only that can be restarted. */
  static long latest(long id) {
    JobOperator runtime = BatchRuntime.getJobOperator();
    try {
      return runtime.getJobExecutions(runtime.getJobInstance(id)).stream()
          .mapToLong(JobExecution::getExecutionId)
          .max()
          .orElse(id);
    } catch (NoSuchJobExecutionException | NoSuchJobInstanceException e) {
      return id;
    }
  }

  /** Whether an execution ended so long ago that its listener must have had its say. */
  static boolean endedBefore(long id, Duration ago) {
    try {
      JobExecution execution = BatchRuntime.getJobOperator().getJobExecution(id);
      Date end = execution.getEndTime();
      return end != null && end.toInstant().isBefore(Instant.now().minus(ago));
    } catch (NoSuchJobExecutionException e) {
      return true;
    }
  }

  /** Asks an execution to stop; one that has just ended is left alone. */
  static void stop(long id) {
    try {
      BatchRuntime.getJobOperator().stop(id);
    } catch (JobExecutionNotRunningException e) {
      BatchMessages.LOG.endedByItself(id);
    }
  }
}
