package io.streamcore.web.job;

import io.streamcore.job.JobEntry;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A job on the wire. */
@Schema(name = "Job")
record JobResponse(
    UUID jobId,
    @Schema(example = "media-transcode") String type,
    @Schema(
            enumeration = {"queued", "running", "succeeded", "failed", "stopped", "abandoned"},
            example = "failed")
        String status,
    @Schema(description = "What the job is about.") Map<String, String> payload,
    @Schema(description = "The upload that the job is about, as long as there is one.")
        @Nullable UUID uploadId,
    @Schema(description = "How often it was started since it was queued or retried.") int attempts,
    Instant createdAt,
    @Schema(description = "When the latest attempt was, or is, due.") Instant scheduledAt,
    @Schema(description = "When the latest attempt began.") @Nullable Instant startedAt,
    @Schema(description = "When it ended.") @Nullable Instant processedAt,
    @Schema(description = "Why it failed, in words for the owner of its input.")
        @Nullable String error,
    @Schema(description = "Why the latest attempt failed, for administrators.")
        @Nullable String errorDetail,
    @Schema(description = "The server that runs it, or ran it last.") @Nullable String node,
    @Schema(description = "Its latest execution in the server's batch subsystem.")
        @Nullable Long batchExecutionId) {

  static JobResponse of(JobEntry job) {
    return new JobResponse(
        job.jobId(),
        job.type().jobName(),
        job.status().wireName(),
        job.payload(),
        job.uploadId().orElse(null),
        job.attempts(),
        job.createdAt(),
        job.scheduledAt(),
        job.startedAt(),
        job.processedAt(),
        job.error(),
        job.errorDetail(),
        job.node(),
        job.executionId());
  }
}
