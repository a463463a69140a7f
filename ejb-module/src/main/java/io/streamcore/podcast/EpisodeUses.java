package io.streamcore.podcast;

import io.streamcore.event.UploadDeleted;
import io.streamcore.event.UploadFinished;
import io.streamcore.event.UploadRestored;
import io.streamcore.media.PublicUses;
import io.streamcore.media.Upload;
import io.streamcore.media.Uploads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/**
 * What episodes are to uploads: an episode that is out opens its upload to everybody, and what
 * becomes of the upload changes the feed.
 */
@ApplicationScoped
public class EpisodeUses implements PublicUses {

  @Inject private EpisodeStore episodes;

  @Inject private PodcastStore podcasts;

  @Inject private Uploads uploads;

  @Override
  public boolean isPublic(UUID uploadId) {
    return episodes.isPublic(uploadId, Instant.now());
  }

  void deleted(@Observes UploadDeleted event) {
    podcasts.feedsChangedBy(event.uploadId(), Moments.now());
  }

  void restored(@Observes UploadRestored event) {
    podcasts.feedsChangedBy(event.uploadId(), Moments.now());
  }

  /** The ladder is there: the feed offers HLS, too, and what has waited for it comes out. */
  void finished(@Observes UploadFinished event) {
    Instant now = Moments.now();
    double seconds = uploads.source(event.uploadId()).flatMap(Upload::durationSeconds).orElse(0.0);
    episodes
        .lockOfUpload(event.uploadId())
        .forEach(episode -> episode.soundReady((int) Math.round(seconds), now));
    podcasts.feedsChangedBy(event.uploadId(), now);
  }
}
