package io.streamcore.batch.retention;

import io.streamcore.live.StreamRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads live streams whose time in the recycle bin is over. */
@Named
@Dependent
public class ExpiredStreams extends ExpiredReader {

  @Inject private StreamRetention streams;

  @Override
  List<UUID> due(Instant now, int limit) {
    return streams.expired(now, limit);
  }
}
