package io.streamcore.batch.retention;

import io.streamcore.catalog.TitleRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads titles whose time in the recycle bin is over. */
@Named
@Dependent
public class ExpiredTitles extends ExpiredReader {

  @Inject private TitleRetention titles;

  @Override
  List<UUID> due(Instant now, int limit) {
    return titles.expired(now, limit);
  }
}
