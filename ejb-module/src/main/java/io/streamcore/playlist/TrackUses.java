package io.streamcore.playlist;

import io.streamcore.event.UploadFinished;
import io.streamcore.media.PublicUses;
import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/**
 * What tracks are to uploads: one in a public playlist opens its upload to everybody, and what is
 * found in the upload fills what was not known when the track was added.
 */
@ApplicationScoped
public class TrackUses implements PublicUses {

  @Inject private TrackStore tracks;

  @Inject private Uploads uploads;

  @Override
  public boolean isPublic(UUID uploadId) {
    return tracks.isPublic(uploadId);
  }

  void finished(@Observes UploadFinished event) {
    Instant now = Moments.now();
    uploads
        .source(event.uploadId())
        .ifPresent(
            upload -> tracks.unmeasured(upload.id()).forEach(track -> fill(track, upload, now)));
  }

  private static void fill(Track track, Upload upload, Instant now) {
    boolean named = !track.title().equals(AutoFill.fileTitle(upload.originalFilename()));
    TrackSettings said =
        new TrackSettings(
            upload.id(), null, named ? track.title() : null, track.artist().orElse(null), null);
    track.rename(AutoFill.of(said, upload), now);
  }
}
