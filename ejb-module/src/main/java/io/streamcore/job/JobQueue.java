package io.streamcore.job;

import java.time.Duration;
import java.util.UUID;

/**
 * Hands a ledger row to the workshop: messages that leave when, and only when, the current
 * transaction commits.
 */
public interface JobQueue {

  /** Queues the job of this ledger row on the queue of its type, to arrive after a delay. */
  void enqueue(UUID jobId, JobType type, Duration delay);

  /** Lays the job of this ledger row, given up for a reason, into the dead-letter queue. */
  void bury(UUID jobId, JobType type, String reason);
}
