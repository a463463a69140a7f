package io.streamcore.batch.retention;

import io.streamcore.podcast.PodcastRetention;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reads podcasts whose time in the recycle bin is over. */
@Named
@Dependent
public class ExpiredPodcasts extends ExpiredReader {

  @Inject private PodcastRetention podcasts;

  @Override
  List<UUID> due(Instant now, int limit) {
    return podcasts.expiredPodcasts(now, limit);
  }
}
