package io.streamcore.podcast;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user's podcasts in the export of all data, and their end with the user. */
@ApplicationScoped
public class PodcastData implements PersonalData {

  @Inject private PodcastStore store;

  @Inject private PodcastRetention retention;

  /** A podcast as it is exported. */
  public record Row(
      UUID podcastId,
      UUID guid,
      PodcastSettings settings,
      @Nullable String customDomain,
      Instant createdAt,
      Instant updatedAt,
      @Nullable Instant deletedAt) {

    static Row of(Podcast podcast) {
      return new Row(
          podcast.id(),
          podcast.guid(),
          podcast.settings(),
          podcast.customDomain().orElse(null),
          podcast.createdAt(),
          podcast.updatedAt(),
          podcast.deletedAt().orElse(null));
    }
  }

  @Override
  public String name() {
    return "podcasts";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store.ownedBy(userId).stream().map(Row::of);
  }

  @Override
  public void erase(UUID userId) {
    retention.eraseAllOf(userId);
  }
}
