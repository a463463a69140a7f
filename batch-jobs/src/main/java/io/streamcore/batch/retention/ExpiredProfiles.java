package io.streamcore.batch.retention;

import io.streamcore.viewing.ProfileRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads profiles whose time in the recycle bin is over. */
@Named
@Dependent
public class ExpiredProfiles extends ExpiredReader {

  @Inject private ProfileRetention profiles;

  @Override
  List<UUID> due(Instant now, int limit) {
    return profiles.expired(now, limit);
  }
}
