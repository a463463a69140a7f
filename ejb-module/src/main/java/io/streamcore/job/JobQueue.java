package io.streamcore.job;

import java.util.UUID;

/**
 * Hands a ledger row to the workshop: a message that leaves when, and only when, the current
 * transaction commits.
 */
public interface JobQueue {

  /** Queues the job of this ledger row on the queue of its type. */
  void enqueue(UUID jobId, JobType type);
}
