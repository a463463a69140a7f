package io.streamcore.batch.viewing;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.util.Properties;
import java.util.UUID;

/**
 * Maps all profiles into ranges of their ids, which are random. After a restart all ranges are gone
 * through again; lists that were made before are left as they are.
 */
@Named
@Dependent
public class ListPartitions implements PartitionMapper {

  private static final int RANGES = 16;
  private static final int MOST_THREADS = 4;

  @Override
  public PartitionPlan mapPartitions() {
    Properties[] ranges = new Properties[RANGES];
    for (int i = 0; i < RANGES; i++) {
      ranges[i] = new Properties();
      ranges[i].setProperty("after", i == 0 ? new UUID(0, 0).toString() : last(i - 1));
      ranges[i].setProperty("last", last(i));
    }
    PartitionPlanImpl plan = new PartitionPlanImpl();
    plan.setPartitionsOverride(true);
    plan.setPartitions(RANGES);
    plan.setThreads(Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors()));
    plan.setPartitionProperties(ranges);
    return plan;
  }

  /** The last id of a range: PostgreSQL orders them by their digits. */
  private static String last(int range) {
    return new UUID(((long) range << 60) | (-1L >>> 4), -1L).toString();
  }
}
