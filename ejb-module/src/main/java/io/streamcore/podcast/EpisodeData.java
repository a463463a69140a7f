package io.streamcore.podcast;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The episodes of a user's podcasts in the export of all data; they end with their podcasts. */
@ApplicationScoped
public class EpisodeData implements PersonalData {

  @Inject private PodcastStore podcasts;

  @Inject private EpisodeStore store;

  /** An episode as it is exported. */
  public record Row(
      UUID episodeId,
      UUID podcastId,
      String guid,
      EpisodeSettings settings,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant deletedAt) {

    static Row of(Episode episode) {
      return new Row(
          episode.id(),
          episode.podcastId(),
          episode.guid(),
          episode.settings(),
          episode.createdAt(),
          episode.updatedAt(),
          episode.deletedAt().orElse(null));
    }
  }

  @Override
  public String name() {
    return "episodes";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return podcasts.ownedBy(userId).stream()
        .flatMap(podcast -> store.of(podcast.id()).stream())
        .map(Row::of);
  }
}
