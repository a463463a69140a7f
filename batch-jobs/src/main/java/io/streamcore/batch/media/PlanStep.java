package io.streamcore.batch.media;

import io.streamcore.media.Upload;
import io.streamcore.media.UploadStep;
import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.EncodePlanner;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;

/**
 * Decides which rungs the ladder has, how loud it is, and in which partitions it is made. A plan
 * that is there is followed: what was encoded by it stays good, also for a node with more hands.
 */
@Named
@Dependent
public class PlanStep extends TranscodeStep {

  @Override
  void perform(Upload upload) throws IOException {
    UUID id = upload.id();
    uploads.progress(id, UploadStep.PLAN, 15);
    if (papers.has(id, Paper.PLAN)) {
      return;
    }
    double gain = upload.normalize() ? papers.read(id, Paper.LOUDNESS).gain() : 0;
    EncodePlan plan =
        EncodePlanner.plan(papers.read(id, Paper.SOUND), gain, original(upload), bench.hands());
    papers.write(id, Paper.PLAN, plan);
  }
}
