package io.streamcore.analytics;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Has ready what the days to come need, on every node: partitions, so that no event waits for one,
 * and salts, so that no request waits for the database.
 */
@Singleton
@Startup
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DaysAhead {

  @Inject private EventDays days;
  @Inject private Pseudonyms pseudonyms;

  /** Before the application takes requests. */
  @PostConstruct
  void begin() {
    prepare();
  }

  @Schedule(hour = "*", minute = "11", persistent = false)
  void prepare() {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    days.openAhead(today);
    pseudonyms.prepare(today);
  }
}
