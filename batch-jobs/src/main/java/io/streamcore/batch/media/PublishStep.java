package io.streamcore.batch.media;

import io.streamcore.media.PublishedSegment;
import io.streamcore.media.Upload;
import io.streamcore.media.UploadStatus;
import io.streamcore.media.UploadStep;
import io.streamcore.media.hls.Playlists;
import io.streamcore.media.hls.Rendition;
import io.streamcore.media.sound.EncodePlan;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * Leads listeners to the ladder: master playlist, rows of its segments, and the upload is ready.
 */
@Named
@Dependent
public class PublishStep extends TranscodeStep {

  @Inject private HlsFolder hls;

  @Override
  void perform(Upload upload) throws IOException {
    UUID id = upload.id();
    if (upload.status() != UploadStatus.READY) {
      publish(id);
    }
    papers.discard(id);
  }

  private void publish(UUID id) throws IOException {
    uploads.progress(id, UploadStep.PUBLISH, 98);
    EncodePlan plan = papers.read(id, Paper.PLAN);
    List<Rendition> renditions = new Ladder(plan, hls.sizes(id, plan.folder())).renditions();
    String master = Objects.requireNonNull(Playlists.of(renditions).get(Playlists.MASTER));
    hls.writePlaylist(id, Playlists.MASTER, master);
    Rendition best = renditions.get(renditions.size() - 1);
    uploads.publish(
        id,
        best.segments().stream()
            .map(
                it ->
                    new PublishedSegment(
                        it.index(), hls.key(id, it.name()), it.seconds(), it.bytes()))
            .toList());
  }
}
