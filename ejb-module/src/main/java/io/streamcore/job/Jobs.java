package io.streamcore.job;

import io.streamcore.event.Event;
import io.streamcore.event.JobEnded;
import io.streamcore.event.JobResumed;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.NotFound;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The ledger of background work, for those who ask for work and those who look after it. */
@Stateless
@PermitAll
public class Jobs {

  @Inject private JobStore store;
  @Inject private JobQueue queue;
  @Inject private jakarta.enterprise.event.Event<Event> events;

  /**
   * Queues a job: a row and a message, both in the caller's transaction.
   *
   * @param payload what the job is about; the key {@code upload_id} links the row to an upload
   * @return the job's id
   */
  public UUID enqueue(JobType type, Map<String, String> payload) {
    Job job = new Job(type, payload, null, Instant.now());
    store.add(job);
    queue.enqueue(job.jobId(), type, Duration.ZERO);
    return job.jobId();
  }

  /**
   * Queues a job unless it was queued under this key before, by whichever node.
   *
   * @return the job's id, if it is new
   */
  public Optional<UUID> enqueueOnce(JobType type, String key) {
    UUID jobId = UUID.randomUUID();
    if (!store.addOnce(jobId, type, key, Instant.now())) {
      return Optional.empty();
    }
    queue.enqueue(jobId, type, Duration.ZERO);
    return Optional.of(jobId);
  }

  /**
   * The ledger row of a job.
   *
   * @throws NotFound if there is none
   */
  public JobEntry get(UUID jobId) {
    return store.find(jobId).map(Job::entry).orElseThrow(Jobs::none);
  }

  /**
   * A page of the ledger, newest first.
   *
   * @param status only jobs of this status, if given
   * @param type only jobs of this type, if given
   */
  public Page<JobEntry> list(
      @Nullable JobStatus status, @Nullable JobType type, PageRequest request) {
    List<JobEntry> found = store.page(status, type, request).stream().map(Job::entry).toList();
    return Page.of(found, request, job -> new Place(job.createdAt(), job.jobId()));
  }

  /**
   * Has an ended job tried again: a failed or stopped one goes on where it was, an abandoned one
   * begins anew.
   *
   * @throws NotFound if there is none
   * @throws Conflict if it is under way or done
   */
  public JobEntry retry(UUID jobId) {
    Job job = store.lock(jobId).orElseThrow(Jobs::none);
    if (!job.status().retryable()) {
      throw new Conflict("A job that is " + job.status().wireName() + " cannot be retried.");
    }
    job.retry(Instant.now());
    queue.enqueue(jobId, job.type(), Duration.ZERO);
    events.fire(new JobResumed(jobId));
    return job.entry();
  }

  /**
   * Stops a job: a queued one at once, a running one as soon as its node has halted it.
   *
   * @throws NotFound if there is none
   * @throws Conflict if it has ended
   */
  public JobEntry stop(UUID jobId) {
    Job job = store.lock(jobId).orElseThrow(Jobs::none);
    switch (job.status()) {
      case QUEUED -> {
        job.end(JobStatus.STOPPED, null, Instant.now());
        events.fire(new JobEnded(jobId));
      }
      case RUNNING -> job.requestStop();
      case SUCCEEDED, FAILED, STOPPED, ABANDONED ->
          throw new Conflict("A job that is " + job.status().wireName() + " cannot be stopped.");
    }
    return job.entry();
  }

  /**
   * Gives up a job that has failed or was stopped: what it was about is not worth another attempt.
   *
   * @throws NotFound if there is none
   * @throws Conflict if it is under way or done; stop it first
   */
  public JobEntry abandon(UUID jobId) {
    Job job = store.lock(jobId).orElseThrow(Jobs::none);
    if (job.status() != JobStatus.FAILED && job.status() != JobStatus.STOPPED) {
      throw new Conflict("A job that is " + job.status().wireName() + " cannot be abandoned.");
    }
    job.end(JobStatus.ABANDONED, Job.CALLED_OFF, Instant.now());
    events.fire(new JobEnded(jobId));
    return job.entry();
  }

  /** How many jobs there are in each status. */
  public Map<JobStatus, Long> countByStatus() {
    return store.countByStatus();
  }

  private static NotFound none() {
    return new NotFound("There is no such job.");
  }
}
