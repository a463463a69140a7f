package io.streamcore.batch.analytics;

import io.streamcore.analytics.EventDays;
import jakarta.batch.api.partition.AbstractPartitionReducer;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** Notes, when all slices are done, that the days are rolled up. */
@Named
@Dependent
public class RollupEnd extends AbstractPartitionReducer {

  @Inject private StepContext step;
  @Inject private EventDays days;

  @Override
  public void beforePartitionedStepCompletion() {
    if (step.getTransientUserData() instanceof List<?> begun) {
      begun.forEach(day -> days.end((LocalDate) day));
    }
  }
}
