package io.streamcore.batch.analytics;

import io.streamcore.analytics.EventDays;
import io.streamcore.analytics.rollup.Slice;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Maps the days of the job's parameters, or those that are due, each into as many slices as there
 * are processors. After a restart all of them are worked off again: that changes nothing where it
 * was done before, and the batch runtime's own record forgets what was done before a second crash.
 */
@Named
@Dependent
public class RollupPartitions implements PartitionMapper {

  private static final int MOST_SLICES = 8;

  @Inject private EventDays days;
  @Inject private StepContext step;

  @Inject
  @BatchProperty(name = "from")
  private @Nullable String from;

  @Inject
  @BatchProperty(name = "to")
  private @Nullable String to;

  @Override
  public PartitionPlan mapPartitions() {
    int processors = Math.min(MOST_SLICES, Runtime.getRuntime().availableProcessors());
    List<LocalDate> wanted =
        DayRange.of(from, to)
            .map(range -> days.between(range.from(), range.to()))
            .orElseGet(() -> days.due(LocalDate.now(ZoneOffset.UTC)));
    wanted.forEach(days::begin);
    step.setTransientUserData(wanted); // for the reducer
    List<Properties> partitions = new ArrayList<>();
    for (LocalDate day : wanted) {
      Slice.of(processors).forEach(slice -> partitions.add(properties(day, slice)));
    }
    PartitionPlanImpl plan = new PartitionPlanImpl();
    plan.setPartitionsOverride(true);
    plan.setPartitions(partitions.size());
    plan.setThreads(Math.max(1, Math.min(processors, partitions.size())));
    plan.setPartitionProperties(partitions.toArray(new Properties[0]));
    return plan;
  }

  private static Properties properties(LocalDate day, Slice slice) {
    Properties properties = new Properties();
    properties.setProperty("day", day.toString());
    properties.setProperty("first", slice.first().toString());
    properties.setProperty("last", slice.last().toString());
    return properties;
  }
}
