package io.streamcore.podcast;

import io.streamcore.event.UploadDeleted;
import io.streamcore.event.UploadFinished;
import io.streamcore.event.UploadRestored;
import io.streamcore.media.PublicUses;
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

  /** The ladder is there: the feed offers HLS, too. */
  void finished(@Observes UploadFinished event) {
    podcasts.feedsChangedBy(event.uploadId(), Moments.now());
  }
}
