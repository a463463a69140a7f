package io.streamcore.job;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as it was read.
 *
 * @param payload what the job is about, such as {@code upload_id}
 * @param uploadId the upload that the job is about, as long as there is one
 * @param attempts how often it was started since it was queued or retried
 * @param scheduledAt when the latest attempt was due
 * @param startedAt when the latest attempt began
 * @param processedAt when it ended
 * @param error why it failed, in a sentence for the owner of the input
 * @param errorDetail why the latest attempt failed, for administrators
 * @param node the server that runs it, or ran it last
 * @param executionId the latest execution in the batch runtime
 */
public record JobEntry(
    UUID jobId,
    JobType type,
    JobStatus status,
    Map<String, String> payload,
    Optional<UUID> uploadId,
    int attempts,
    Instant createdAt,
    Instant scheduledAt,
    @Nullable Instant startedAt,
    @Nullable Instant processedAt,
    @Nullable String error,
    @Nullable String errorDetail,
    @Nullable String node,
    @Nullable Long executionId,
    long version) {

  public JobEntry {
    payload = Map.copyOf(payload);
  }
}
