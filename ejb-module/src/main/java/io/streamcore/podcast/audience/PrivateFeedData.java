package io.streamcore.podcast.audience;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The private feeds that a user asked for, in the export of all data; they end with the user. */
@ApplicationScoped
public class PrivateFeedData implements PersonalData {

  @Inject private PrivateFeedStore store;

  /** A private feed as it is exported. */
  public record Row(
      UUID privateFeedId,
      UUID podcastId,
      String label,
      Instant createdAt,
      @Nullable Instant lastUsedAt,
      @Nullable Instant revokedAt) {}

  @Override
  public String name() {
    return "private_feeds";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store.askedForBy(userId).stream()
        .map(
            it ->
                new Row(
                    it.id(),
                    it.podcastId(),
                    it.label(),
                    it.createdAt(),
                    it.lastUsedAt().orElse(null),
                    it.revokedAt().orElse(null)));
  }
}
