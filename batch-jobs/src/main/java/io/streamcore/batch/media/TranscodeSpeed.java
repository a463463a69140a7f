package io.streamcore.batch.media;

import io.micrometer.core.instrument.MeterRegistry;
import io.streamcore.media.Uploads;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/**
 * How fast sound becomes a ladder, in the Prometheus page: {@code streamcore_transcode_speed}, the
 * seconds of sound per second of the job, that is, times real time. Counts only jobs that went
 * through at once, for what a later execution finds done it has not done.
 */
@Named
@Dependent
public class TranscodeSpeed extends AbstractJobListener {

  private static final double NANOS = 1e9;

  @Inject private MeterRegistry registry;
  @Inject private Uploads uploads;
  @Inject private JobContext context;

  @Inject
  @BatchProperty(name = "upload_id")
  private String uploadId;

  private long began;

  @Override
  public void beforeJob() {
    began = System.nanoTime();
  }

  @Override
  public void afterJob() {
    boolean done =
        context.getBatchStatus() == BatchStatus.STARTED
            || context.getBatchStatus() == BatchStatus.COMPLETED;
    if (!done || !atOnce()) {
      return;
    }
    double spent = (System.nanoTime() - began) / NANOS;
    uploads
        .source(UUID.fromString(uploadId))
        .flatMap(upload -> upload.durationSeconds())
        .ifPresent(
            sound ->
                registry.summary("streamcore.transcode.speed", List.of()).record(sound / spent));
  }

  private boolean atOnce() {
    JobOperator operator = BatchRuntime.getJobOperator();
    return operator.getJobExecutions(operator.getJobInstance(context.getExecutionId())).size() == 1;
  }
}
