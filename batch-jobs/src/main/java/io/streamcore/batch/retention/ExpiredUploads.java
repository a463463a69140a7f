package io.streamcore.batch.retention;

import io.streamcore.media.UploadRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads uploads whose time in the recycle bin is over. */
@Named
@Dependent
public class ExpiredUploads extends ExpiredReader {

  @Inject private UploadRetention uploads;

  @Override
  List<UUID> due(Instant now, int limit) {
    return uploads.expired(now, limit);
  }
}
