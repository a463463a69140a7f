package io.streamcore.podcast.announce;

import java.time.Instant;
import java.util.UUID;

/**
 * The latest change of a feed; a publication date that has come is one, too.
 *
 * @param guid {@code podcast:guid}
 */
public record FeedChange(UUID podcastId, UUID guid, Instant changedAt) {}
