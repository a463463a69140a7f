package io.streamcore.web.podcast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.streamcore.podcast.Episode;
import io.streamcore.podcast.feed.Addresses;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An episode on the wire. */
@Schema(name = "Episode")
public record EpisodeResponse(
    UUID episodeId,
    UUID podcastId,
    @Schema(description = "The item's guid in the feed, the same for ever.") String guid,
    @Schema(
            description = "A draft, to come out, or out.",
            enumeration = {"draft", "scheduled", "published"})
        String status,
    String pageUrl,
    @JsonUnwrapped EpisodeBody body,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static EpisodeResponse of(Episode episode, Addresses addresses) {
    return new EpisodeResponse(
        episode.id(),
        episode.podcastId(),
        episode.guid(),
        status(episode),
        addresses.episode(episode.id()),
        EpisodeBody.of(episode),
        episode.createdAt(),
        episode.updatedAt(),
        episode.deletedAt().orElse(null));
  }

  private static String status(Episode episode) {
    if (!episode.isPublished()) {
      return "draft";
    }
    return episode.publicationDate().isAfter(Instant.now()) ? "scheduled" : "published";
  }
}
