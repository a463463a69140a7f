package io.streamcore.job;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * One piece of background work, from the action that asked for it to its end.
 *
 * <p>A job is queued with its message. A node that takes the message claims the job and starts an
 * execution of it in the batch runtime. The execution's end succeeds, stops, or fails the job; a
 * failure that time may heal queues it again, up to {@link #MAX_ATTEMPTS} times.
 */
@Entity
@Table(name = "jobs")
class Job {

  /** How often a job is started before it is given up. */
  static final int MAX_ATTEMPTS = 3;

  /** What the owner of the input reads when a job is abandoned. */
  static final String CALLED_OFF = "An administrator has called off the work on this.";

  @Id
  @Column(name = "job_id")
  private UUID jobId;

  @Convert(converter = TypeConverter.class)
  private JobType type;

  @Convert(converter = StatusConverter.class)
  private JobStatus status;

  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> payload;

  private int attempts;

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "scheduled_at")
  private Instant scheduledAt;

  @Column(name = "started_at")
  private @Nullable Instant startedAt;

  @Column(name = "processed_at")
  private @Nullable Instant processedAt;

  private @Nullable String error;

  @Column(name = "error_detail")
  private @Nullable String errorDetail;

  private @Nullable String node;

  @Column(name = "heartbeat_at")
  private @Nullable Instant heartbeatAt;

  @Column(name = "batch_execution_id")
  private @Nullable Long executionId;

  @Column(name = "stop_requested")
  private boolean stopRequested;

  @Column(name = "upload_id")
  private @Nullable UUID uploadId;

  @Column(name = "once_key")
  private @Nullable String onceKey;

  @Version private long version;

  protected Job() {}

  Job(JobType type, Map<String, String> payload, @Nullable String onceKey, Instant now) {
    this.jobId = UUID.randomUUID();
    this.type = type;
    this.status = JobStatus.QUEUED;
    this.payload = Map.copyOf(payload);
    this.onceKey = onceKey;
    this.createdAt = now.truncatedTo(ChronoUnit.MICROS); // as exact as the database keeps it
    this.scheduledAt = now;
    String upload = payload.get("upload_id");
    this.uploadId = upload == null ? null : UUID.fromString(upload);
  }

  /** A node takes the queued job in order to start it. */
  void claim(String claimant, Instant now) {
    status = JobStatus.RUNNING;
    attempts++;
    node = claimant;
    startedAt = now;
    heartbeatAt = now;
    processedAt = null;
    stopRequested = false;
  }

  /** An execution has begun: the trigger's, or one that an operator restarted. */
  void run(long execution, String runner, Instant now) {
    if (status != JobStatus.RUNNING) {
      claim(runner, now);
    }
    node = runner;
    heartbeatAt = now;
    executionId = execution;
    error = null;
    errorDetail = null;
  }

  /** A node goes on with a job whose own node is silent, or that it ran itself in a former life. */
  void adopt(String heir, Instant now) {
    node = heir;
    heartbeatAt = now;
  }

  /** The node is going down: the next one to look finds the job silent at once. */
  void handOver() {
    heartbeatAt = Instant.EPOCH;
  }

  /** Whether the job counts as running, but nobody has said so since. */
  boolean silentSince(Instant since) {
    return status == JobStatus.RUNNING && (heartbeatAt == null || heartbeatAt.isBefore(since));
  }

  void queue(Instant due) {
    status = JobStatus.QUEUED;
    scheduledAt = due;
    processedAt = null;
    stopRequested = false;
  }

  /** Queues the job anew at a person's wish: with all attempts before it. */
  void retry(Instant now) {
    if (status == JobStatus.ABANDONED) {
      executionId = null;
    }
    attempts = 0;
    error = null;
    errorDetail = null;
    queue(now);
  }

  void end(JobStatus outcome, @Nullable String why, Instant now) {
    status = outcome;
    error = why;
    processedAt = now;
    stopRequested = false;
  }

  void requestStop() {
    stopRequested = true;
  }

  /** Why the latest attempt failed, for administrators. */
  void note(String detail) {
    errorDetail = detail;
  }

  boolean attemptsLeft() {
    return attempts < MAX_ATTEMPTS;
  }

  UUID jobId() {
    return jobId;
  }

  JobType type() {
    return type;
  }

  JobStatus status() {
    return status;
  }

  int attempts() {
    return attempts;
  }

  @Nullable Long executionId() {
    return executionId;
  }

  JobEntry entry() {
    return new JobEntry(
        jobId,
        type,
        status,
        payload,
        Optional.ofNullable(uploadId),
        attempts,
        createdAt,
        scheduledAt,
        startedAt,
        processedAt,
        error,
        errorDetail,
        node,
        executionId,
        version);
  }

  /** Keeps the job's name in the ledger. */
  @Converter
  static class TypeConverter implements AttributeConverter<JobType, String> {
    @Override
    public String convertToDatabaseColumn(JobType type) {
      return type.jobName();
    }

    @Override
    public JobType convertToEntityAttribute(String column) {
      return JobType.of(column);
    }
  }

  /** Keeps the status in lower case. */
  @Converter
  static class StatusConverter implements AttributeConverter<JobStatus, String> {
    @Override
    public String convertToDatabaseColumn(JobStatus status) {
      return status.wireName();
    }

    @Override
    public JobStatus convertToEntityAttribute(String column) {
      return JobStatus.of(column);
    }
  }
}
