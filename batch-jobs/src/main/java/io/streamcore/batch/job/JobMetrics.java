package io.streamcore.batch.job;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.streamcore.job.JobStatus;
import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The workshop's numbers in the Prometheus page: {@code streamcore_jobs}, the ledger's rows by
 * status, the same on every node; and {@code streamcore_job_execution_seconds}, the executions that
 * ended on this node, by job and outcome. Safe for use by many threads.
 */
@ApplicationScoped
public class JobMetrics {

  @Inject private MeterRegistry registry;
  @Inject private Jobs jobs;

  /** What the gauges show: the registry itself would not keep these numbers from the collector. */
  private final Map<JobStatus, AtomicLong> rows = new ConcurrentHashMap<>();

  /** Counts the ledger's rows anew. */
  void count() {
    jobs.countByStatus().forEach((status, count) -> rows(status).set(count));
  }

  /**
   * An execution has ended.
   *
   * @param outcome what the ledger was told
   */
  void ended(JobType type, JobStatus outcome, Duration duration) {
    // not by Timer.builder: what that registers, the server's registry keeps from Prometheus
    registry
        .timer(
            "streamcore.job.execution",
            List.of(Tag.of("job", type.jobName()), Tag.of("outcome", outcome.wireName())))
        .record(duration);
  }

  private AtomicLong rows(JobStatus status) {
    return rows.computeIfAbsent(
        status,
        it ->
            registry.gauge(
                "streamcore.jobs",
                List.of(Tag.of("status", it.wireName())),
                new AtomicLong(),
                AtomicLong::doubleValue));
  }
}
