package io.streamcore.batch.analytics;

import io.streamcore.analytics.rollup.Rollups;
import io.streamcore.analytics.rollup.Slice;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rolls one slice of one day up. Stopping lets the slice come to its end. */
@Named
@Dependent
public class RollupStep extends AbstractBatchlet {

  @Inject private Rollups rollups;

  @Inject
  @BatchProperty(name = "day")
  private String day;

  @Inject
  @BatchProperty(name = "first")
  private String first;

  @Inject
  @BatchProperty(name = "last")
  private String last;

  @Override
  public @Nullable String process() {
    rollups.roll(LocalDate.parse(day), new Slice(UUID.fromString(first), UUID.fromString(last)));
    return null;
  }
}
