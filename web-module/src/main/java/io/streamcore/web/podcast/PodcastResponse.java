package io.streamcore.web.podcast;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.streamcore.podcast.Podcast;
import io.streamcore.podcast.feed.Addresses;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A podcast on the wire. */
@Schema(name = "Podcast")
public record PodcastResponse(
    UUID podcastId,
    UUID userId,
    @Schema(description = "podcast:guid, the same for ever.") UUID guid,
    @Schema(
            example =
                "https://radio.example.org/podcasts/6e0b9e84-7f5e-4d9f-9a6f-0d4f3b1a2c77/feed.xml")
        String feedUrl,
    String pageUrl,
    @Schema(description = "The cover, wherever it is.") @Nullable String coverUrl,
    @Nullable String customDomain,
    @JsonUnwrapped PodcastBody body,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static PodcastResponse of(Podcast podcast, Addresses addresses) {
    PodcastBody body = PodcastBody.of(podcast);
    return new PodcastResponse(
        podcast.id(),
        podcast.userId(),
        podcast.guid(),
        addresses.feed(podcast.id()),
        addresses.show(podcast.id()),
        podcast
            .coverPath()
            .map(path -> addresses.cover(podcast.id(), path))
            .orElse(body.imageUrl()),
        podcast.customDomain().orElse(null),
        body,
        podcast.createdAt(),
        podcast.updatedAt(),
        podcast.deletedAt().orElse(null));
  }
}
