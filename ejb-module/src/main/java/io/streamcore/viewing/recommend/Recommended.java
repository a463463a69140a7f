package io.streamcore.viewing.recommend;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A title that a profile may like.
 *
 * @param score how much, 0 to 1; within the profile's list only
 * @param becauseId the watched title that it goes with; null: it is liked by many
 * @param generatedAt when the list was made
 */
public record Recommended(
    UUID profileId, UUID contentId, double score, @Nullable UUID becauseId, Instant generatedAt) {}
