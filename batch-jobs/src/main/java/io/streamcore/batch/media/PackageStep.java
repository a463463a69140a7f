package io.streamcore.batch.media;

import io.streamcore.media.Upload;
import io.streamcore.media.UploadStep;
import io.streamcore.media.hls.Playlists;
import io.streamcore.media.sound.EncodePlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;

/** Writes the playlists of the rungs; nobody is led to them yet. */
@Named
@Dependent
public class PackageStep extends TranscodeStep {

  @Inject private HlsFolder hls;

  @Override
  void perform(Upload upload) throws IOException {
    UUID id = upload.id();
    uploads.progress(id, UploadStep.PACKAGE, 96);
    EncodePlan plan = papers.read(id, Paper.PLAN);
    Ladder ladder = new Ladder(plan, hls.sizes(id, plan.folder()));
    for (Map.Entry<String, String> list : Playlists.of(ladder.renditions()).entrySet()) {
      if (!list.getKey().equals(Playlists.MASTER)) {
        hls.writePlaylist(id, list.getKey(), list.getValue());
      }
    }
  }
}
