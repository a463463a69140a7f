package io.streamcore.viewing.recommend.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A title that was found for somebody.
 *
 * @param score how well it fits, 0 to 1
 * @param becauseId the watched title that speaks for it most; null: it is popular
 */
public record Pick(UUID titleId, float score, @Nullable UUID becauseId) {}
