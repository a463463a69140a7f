package io.streamcore.batch.media;

import io.streamcore.event.JobEnded;
import io.streamcore.event.JobResumed;
import io.streamcore.job.JobEntry;
import io.streamcore.job.JobType;
import io.streamcore.job.Jobs;
import io.streamcore.media.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Tells an upload what became of its transcode job, in the transaction that wrote it into the
 * ledger. Success is not told here: the job's last step publishes.
 */
@ApplicationScoped
public class TranscodeOutcome {

  @Inject private Jobs jobs;
  @Inject private Uploads uploads;

  void ended(@Observes JobEnded event) {
    JobEntry job = jobs.get(event.jobId());
    if (job.type() == JobType.MEDIA_TRANSCODE) {
      job.uploadId().ifPresent(uploadId -> tell(uploadId, job));
    }
  }

  void resumed(@Observes JobResumed event) {
    JobEntry job = jobs.get(event.jobId());
    if (job.type() == JobType.MEDIA_TRANSCODE) {
      job.uploadId().ifPresent(uploads::resume);
    }
  }

  private void tell(UUID uploadId, JobEntry job) {
    switch (job.status()) {
      case FAILED -> giveUp(uploadId, job);
      case ABANDONED -> uploads.fail(uploadId, String.valueOf(job.error()));
      case STOPPED -> uploads.halt(uploadId);
      case SUCCEEDED, QUEUED, RUNNING -> {}
    }
  }

  private void giveUp(UUID uploadId, JobEntry job) {
    if (!TranscodeStep.DELETED.equals(job.error())) {
      uploads.fail(uploadId, String.valueOf(job.error()));
    } else if (!uploads.shelve(uploadId)) {
      jobs.retry(job.jobId());
    }
  }
}
