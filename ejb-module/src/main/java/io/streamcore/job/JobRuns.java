package io.streamcore.job;

import io.streamcore.event.Event;
import io.streamcore.event.JobEnded;
import io.streamcore.event.JobResumed;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of background work, for the workshop that does it.
 *
 * <p>What an execution reports counts only as long as the ledger follows that execution: a node
 * that comes back after another has taken over changes nothing.
 */
@Stateless
@PermitAll
public class JobRuns {

  private static final Set<JobStatus> RUNNING =
      Collections.unmodifiableSet(EnumSet.of(JobStatus.RUNNING));

  private static final Duration OVERDUE = Duration.ofMinutes(5);

  @Inject private JobStore store;
  @Inject private JobQueue queue;
  @Inject private jakarta.enterprise.event.Event<Event> events;

  /** The pause before the second attempt; each further one is four times as long. */
  @Inject
  @ConfigProperty(name = "streamcore.retry.delay-ms", defaultValue = "5000")
  private long retryDelayMillis;

  /**
   * Takes a queued job for a node that is about to start it. At most one caller gets it, and it is
   * on record before anything is started.
   *
   * @return the job, or empty if it is not queued: started before or stopped
   * @throws IllegalStateException if there is none: the broker may commit a moment before the
   *     database, and the message has to come again
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<JobEntry> claim(UUID jobId, String node) {
    Job job = store.lock(jobId).orElseThrow(() -> JobMessages.LOG.notThere(jobId));
    if (job.status() != JobStatus.QUEUED) {
      return Optional.empty();
    }
    job.claim(node, Instant.now());
    return Optional.of(job.entry());
  }

  /**
   * Takes a running job that nobody has been heard of since.
   *
   * @return the job, or empty if another node was faster
   */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Optional<JobEntry> adopt(UUID jobId, String node, Instant silentSince) {
    Optional<Job> job = store.lock(jobId).filter(it -> it.silentSince(silentSince));
    job.ifPresent(it -> it.adopt(node, Instant.now()));
    return job.map(Job::entry);
  }

  /** An execution of the job begins on a node, whoever started it. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void started(UUID jobId, long executionId, String node) {
    Job job =
        store
            .lock(jobId)
            .orElseThrow(() -> new IllegalArgumentException("no job in the ledger: " + jobId));
    boolean resumed = job.status() != JobStatus.RUNNING;
    job.run(executionId, node, Instant.now());
    if (resumed) {
      events.fire(new JobResumed(jobId));
    }
  }

  /** Puts an execution that an operator started by hand on record. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public UUID startedByHand(JobType type, long executionId, String node) {
    Job job = new Job(type, Map.of(), null, Instant.now());
    job.run(executionId, node, Instant.now());
    store.add(job);
    return job.jobId();
  }

  public void succeeded(UUID jobId, long executionId) {
    follow(jobId, executionId, RUNNING, job -> end(job, JobStatus.SUCCEEDED, null));
  }

  /** The execution was halted at a person's wish. */
  public void stopped(UUID jobId, long executionId) {
    follow(jobId, executionId, RUNNING, job -> end(job, JobStatus.STOPPED, null));
  }

  /** The execution was halted because its node goes down; the job goes on elsewhere or later. */
  public void interrupted(UUID jobId, long executionId) {
    follow(jobId, executionId, RUNNING, Job::handOver);
  }

  /** An operator has given the job up. */
  public void abandoned(UUID jobId, long executionId) {
    follow(
        jobId,
        executionId,
        EnumSet.of(JobStatus.RUNNING, JobStatus.FAILED, JobStatus.STOPPED),
        job -> end(job, JobStatus.ABANDONED, Job.CALLED_OFF));
  }

  /** The execution failed: the job is tried again after a pause, or given up. */
  public void failed(UUID jobId, long executionId, JobFailure failure) {
    follow(jobId, executionId, RUNNING, job -> retryOrGiveUp(job, failure));
  }

  /** The job was claimed, but no execution of it could be started. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void notStarted(UUID jobId, JobFailure failure) {
    store.lock(jobId).ifPresent(job -> retryOrGiveUp(job, failure));
  }

  /**
   * Says that a node works on its jobs.
   *
   * @return those of them that a person wants stopped
   */
  public List<JobEntry> beat(String node) {
    store.beat(node, Instant.now());
    return entries(store.stopRequested(node));
  }

  /** Running jobs, of whichever node, that nobody has been heard of since. */
  public List<JobEntry> silent(Instant since) {
    return entries(store.silentSince(since));
  }

  /** The running jobs of a node. */
  public List<JobEntry> runningOn(String node) {
    return entries(store.runningOn(node));
  }

  /** Ended jobs that an operator may still abandon in the batch runtime. */
  public List<JobEntry> abandonable() {
    return entries(store.abandonable());
  }

  /** Sends the messages of jobs again that have been due for long. */
  public void resendOverdue() {
    Instant now = Instant.now();
    for (Job job : store.overdue(now.minus(OVERDUE))) {
      JobMessages.LOG.sentAgain(job.jobId(), job.type());
      job.queue(now);
      queue.enqueue(job.jobId(), job.type(), Duration.ZERO);
    }
  }

  private void follow(UUID jobId, long executionId, Set<JobStatus> from, Consumer<Job> change) {
    store
        .lock(jobId)
        .ifPresent(
            job -> {
              Long followed = job.executionId();
              if (followed != null && followed == executionId && from.contains(job.status())) {
                change.accept(job);
              } else {
                JobMessages.LOG.outdated(executionId, jobId);
              }
            });
  }

  private void retryOrGiveUp(Job job, JobFailure failure) {
    job.note(failure.detail());
    if (failure.hopeless()) {
      JobMessages.LOG.hopeless(job.jobId(), job.type(), failure.reason());
      end(job, JobStatus.FAILED, failure.reason());
    } else if (job.attemptsLeft()) {
      Duration pause = Duration.ofMillis(retryDelayMillis << (2 * (job.attempts() - 1)));
      JobMessages.LOG.attemptFailed(
          job.attempts(), job.jobId(), job.type(), pause.toMillis(), failure.detail());
      job.queue(Instant.now().plus(pause));
      queue.enqueue(job.jobId(), job.type(), pause);
    } else {
      JobMessages.LOG.givenUp(job.jobId(), job.type(), job.attempts(), failure.detail());
      queue.bury(job.jobId(), job.type(), failure.detail());
      end(job, JobStatus.FAILED, failure.reason());
    }
  }

  private void end(Job job, JobStatus outcome, @Nullable String why) {
    job.end(outcome, why, Instant.now());
    events.fire(new JobEnded(job.jobId()));
  }

  private static List<JobEntry> entries(List<Job> jobs) {
    return jobs.stream().map(Job::entry).toList();
  }
}
