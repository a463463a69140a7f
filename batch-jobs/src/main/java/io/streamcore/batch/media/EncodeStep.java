package io.streamcore.batch.media;

import io.streamcore.media.Transcoder;
import io.streamcore.media.Upload;
import io.streamcore.media.UploadStep;
import io.streamcore.media.sound.EncodePlan;
import io.streamcore.media.sound.UnplayableSound;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.UUID;

/** Encodes one partition: a stretch of segments, in all rungs at once. */
@Named
@Dependent
public class EncodeStep extends TranscodeStep {

  @Inject private Transcoder transcoder;
  @Inject private HlsFolder hls;
  @Inject private EncodeProgress progress;

  @Inject
  @BatchProperty(name = "partition")
  private String partition;

  @Override
  void perform(Upload upload) throws IOException, UnplayableSound {
    EncodePlan plan = papers.read(upload.id(), Paper.PLAN);
    transcoder.encode(
        plan,
        Integer.parseInt(partition),
        original(upload),
        workbench(upload, 1),
        (name, body, type) -> {
          hls.writeSegment(upload.id(), name, body, type);
          advance(upload.id());
        });
  }

  private void advance(UUID uploadId) {
    if (progress.advance(uploadId)) {
      uploads.progress(uploadId, UploadStep.ENCODE, progress.percent(uploadId));
    }
  }
}
