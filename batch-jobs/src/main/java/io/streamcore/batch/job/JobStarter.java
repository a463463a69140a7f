package io.streamcore.batch.job;

import io.streamcore.job.JobEntry;
import io.streamcore.job.JobFailure;
import io.streamcore.job.JobRuns;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;

/**
 * Starts jobs of the ledger in the batch runtime: each once, however often it is asked to.
 *
 * <p>The claim in the ledger commits before the start, so a message that is delivered again, after
 * a crash at whichever moment, finds the job claimed and is dropped; a claim that never became an
 * execution is found by {@link NodeWatch}.
 */
@ApplicationScoped
public class JobStarter {

  @Inject private JobRuns runs;
  @Inject private ThisNode node;

  /**
   * Starts a queued job; does nothing if it is not queued. If the batch runtime refuses, that is a
   * failed attempt like any other: the ledger queues the job again, or gives it up.
   */
  public void start(UUID jobId) {
    runs.claim(jobId, node.name())
        .ifPresentOrElse(this::launch, () -> BatchMessages.LOG.dropped(jobId));
  }

  /** Starts a job that is claimed for this node, going on where its last execution ended. */
  void launch(JobEntry job) {
    try {
      Long last = job.executionId();
      if (last == null) {
        begin(job);
      } else {
        goOn(job, last);
      }
    } catch (BatchRuntimeException e) {
      BatchMessages.LOG.notStarted(job.jobId(), e);
      runs.notStarted(job.jobId(), JobFailure.of(e));
    }
  }

  private void goOn(JobEntry job, long last) {
    switch (Executions.status(last)) {
      case COMPLETED -> runs.succeeded(job.jobId(), last);
      case ABANDONED -> begin(job);
      case STARTING, STARTED, STOPPING, STOPPED, FAILED ->
          BatchRuntime.getJobOperator().restart(last, inAnyCase());
    }
  }

  /**
   * The batch runtime takes an execution for alive that another node has begun and died of. The
   * ledger knows better: only what no living node works on gets here.
   */
  private static Properties inAnyCase() {
    Properties parameters = new Properties();
    parameters.setProperty("jberet.restart.mode", "force");
    return parameters;
  }

  private static void begin(JobEntry job) {
    Properties parameters = new Properties();
    parameters.putAll(job.payload());
    parameters.setProperty("job_id", job.jobId().toString());
    BatchRuntime.getJobOperator().start(job.type().jobName(), parameters);
  }
}
