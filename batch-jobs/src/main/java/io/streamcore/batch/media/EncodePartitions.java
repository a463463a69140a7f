package io.streamcore.batch.media;

import io.streamcore.media.UploadStep;
import io.streamcore.media.Uploads;
import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.Partition;
import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Properties;
import java.util.UUID;

/**
 * Maps the partitions of the plan that are still to be encoded.
 *
 * <p>The batch runtime's own record of finished partitions is overridden: after a second crash it
 * would begin those again that were finished before the first one, and after a failure of this
 * mapper it would take the step for done.
 */
@Named
@Dependent
public class EncodePartitions implements PartitionMapper {

  @Inject private WorkPapers papers;
  @Inject private HlsFolder hls;
  @Inject private Bench bench;
  @Inject private Uploads uploads;

  @Inject
  @BatchProperty(name = "upload_id")
  private String uploadId;

  @Inject private EncodeProgress progress;

  @Override
  public PartitionPlan mapPartitions() throws IOException {
    UUID id = UUID.fromString(uploadId);
    EncodePlan plan = papers.read(id, Paper.PLAN);
    Ladder ladder = new Ladder(plan, hls.sizes(id, plan.folder()));
    progress.begin(id, ladder.segments(), ladder.done());
    uploads.progress(id, UploadStep.ENCODE, progress.percent(id));
    List<Partition> missing = ladder.missing();
    PartitionPlanImpl mapped = new PartitionPlanImpl();
    mapped.setPartitionsOverride(true);
    mapped.setPartitions(missing.size());
    // One more than hands: while it writes what it has encoded, another one has the processor.
    mapped.setThreads(Math.min(bench.hands() + 1, missing.size()));
    mapped.setPartitionProperties(
        missing.stream().map(EncodePartitions::properties).toArray(Properties[]::new));
    return mapped;
  }

  private static Properties properties(Partition partition) {
    Properties properties = new Properties();
    properties.setProperty("partition", Integer.toString(partition.index()));
    return properties;
  }
}
