package io.streamcore.viewing.history;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far a profile has got with a title.
 *
 * @param position where to go on, in seconds; 0: from the beginning
 * @param watchedSeconds the furthest that it came
 * @param durationSeconds how long the title plays; null: not known
 * @param completed whether it was watched to its end, at least once
 */
public record Watched(
    UUID id,
    UUID profileId,
    UUID contentId,
    int position,
    int watchedSeconds,
    @Nullable Integer durationSeconds,
    boolean completed,
    Instant lastWatchedAt) {}
