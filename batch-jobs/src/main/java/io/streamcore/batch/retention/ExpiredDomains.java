package io.streamcore.batch.retention;

import io.streamcore.domain.DomainRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads domains whose time in the recycle bin is over. */
@Named
@Dependent
public class ExpiredDomains extends ExpiredReader {

  @Inject private DomainRetention domains;

  @Override
  List<UUID> due(Instant now, int limit) {
    return domains.expired(now, limit);
  }
}
