package io.streamcore.batch.retention;

import io.streamcore.identity.Erasures;
import io.streamcore.media.UploadRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads users whose time in the recycle bin is over. */
@Named
@Dependent
public class ExpiredUsers extends ExpiredReader {

  @Inject private Erasures users;

  @Override
  List<UUID> due(Instant now, int limit) {
    return users.due(now.minus(UploadRetention.RETENTION), limit);
  }
}
