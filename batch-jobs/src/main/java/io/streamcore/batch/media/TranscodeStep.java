package io.streamcore.batch.media;

import io.streamcore.job.HopelessJob;
import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import io.streamcore.media.sound.UnplayableSound;
import io.streamcore.media.sound.Workbench;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.Batchlet;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * A step of the transcode job. Any step may be performed again, after it was stopped, failed, or
 * its node died in the middle: it leaves the same objects under the same keys.
 *
 * <p>{@link #stop} comes from another thread; the work ends soon after it.
 */
abstract class TranscodeStep implements Batchlet {

  /** The reason of a job that has found its upload deleted. */
  static final String DELETED = "The file was deleted before it was ready.";

  @Inject Uploads uploads;
  @Inject WorkPapers papers;
  @Inject Bench bench;

  @Inject
  @BatchProperty(name = "upload_id")
  private String uploadId;

  private volatile boolean stopping;

  /** Does the step's work. */
  abstract void perform(Upload upload) throws IOException, UnplayableSound;

  @Override
  public final @Nullable String process() throws IOException {
    try {
      perform(upload());
      return null;
    } catch (UnplayableSound e) {
      throw new HopelessJob(e.reason().message(), e);
    } catch (CancellationException e) {
      if (stopping) {
        return "STOPPED";
      }
      throw e;
    }
  }

  @Override
  public final void stop() {
    stopping = true;
  }

  final Path original(Upload upload) throws IOException {
    return bench.original(upload);
  }

  /** A bench whose work ends when this step is stopped. */
  final Workbench workbench(Upload upload, int hands) throws IOException {
    return bench.workbench(upload.id(), hands, () -> stopping);
  }

  private Upload upload() {
    return uploads.source(UUID.fromString(uploadId)).orElseThrow(() -> new HopelessJob(DELETED));
  }
}
