package io.streamcore.batch.job;

import io.streamcore.job.JobEntry;
import io.streamcore.job.JobFailure;
import io.streamcore.job.JobRuns;
import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

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
   * Jobs that the batch runtime has taken here and has no thread for yet: after a crash there may
   * be hundreds, for minutes. The ledger does not know of their executions before they begin.
   */
  private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();

  /**
   * Starts a queued job; does nothing if it is not queued. If the batch runtime refuses, that is a
   * failed attempt like any other: the ledger queues the job again, or gives it up.
   */
  public void start(UUID jobId) {
    runs.claim(jobId, node.name())
        .ifPresentOrElse(this::launch, () -> BatchMessages.LOG.dropped(jobId));
  }

  /**
   * Starts a job that is claimed for this node, going on where its last execution ended; does
   * nothing if it is about to begin.
   */
  void launch(JobEntry job) {
    if (!waiting.add(job.jobId())) {
      return;
    }
    boolean handedOver = false;
    try {
      handedOver = handOver(job);
    } catch (BatchRuntimeException e) {
      BatchMessages.LOG.notStarted(job.jobId(), e);
      runs.notStarted(job.jobId(), JobFailure.of(e));
    } finally {
      if (!handedOver) {
        waiting.remove(job.jobId());
      }
    }
  }

  /** Whether an execution of the job waits here for a thread. */
  boolean isWaiting(UUID jobId) {
    return waiting.contains(jobId);
  }

  /** An execution of the job has begun, or has ended without. */
  void begun(UUID jobId) {
    waiting.remove(jobId);
  }

  /** Gives a job to the batch runtime; false: there is nothing left to do for it. */
  private boolean handOver(JobEntry job) {
    Long known = job.executionId();
    if (known == null) {
      begin(job);
      return true;
    }
    // a crash may have come between a restart and its beginning, which the ledger would have noted
    long last = Executions.latest(known);
    switch (Executions.status(last)) {
      case COMPLETED -> {
        runs.succeeded(job.jobId(), known);
        return false;
      }
      case ABANDONED -> begin(job);
      case STARTING, STARTED, STOPPING, STOPPED, FAILED ->
          BatchRuntime.getJobOperator().restart(last, inAnyCase());
    }
    return true;
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
