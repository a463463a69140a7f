package io.streamcore.batch.analytics;

import io.streamcore.analytics.EventDays;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Drops the raw events and salts of days that are kept no longer. */
@Named
@Dependent
public class DropStep extends AbstractBatchlet {

  @Inject private EventDays days;

  @Override
  public @Nullable String process() {
    days.drop(LocalDate.now(ZoneOffset.UTC));
    return null;
  }
}
