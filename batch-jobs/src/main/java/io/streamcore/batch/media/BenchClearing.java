package io.streamcore.batch.media;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;

/** Clears the bench when a transcode job ends, however it ends. */
@Named
@Dependent
public class BenchClearing extends AbstractJobListener {

  @Inject private Bench bench;

  @Inject
  @BatchProperty(name = "upload_id")
  private String uploadId;

  @Override
  public void afterJob() throws IOException {
    bench.clear(UUID.fromString(uploadId));
  }
}
