package io.streamcore.batch.retention;

import io.streamcore.media.UploadRetention;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Erases what uploads that never came to an end have left in the object store. */
@Named
@Dependent
public class LeftoverSweep extends AbstractBatchlet {

  private static final int LIMIT = 1000;

  @Inject private UploadRetention uploads;

  @Override
  public @Nullable String process() {
    uploads.eraseAbandoned(Instant.now(), LIMIT);
    return null;
  }
}
