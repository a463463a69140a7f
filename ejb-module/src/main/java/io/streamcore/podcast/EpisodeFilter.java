package io.streamcore.podcast;

import org.jspecify.annotations.Nullable;

/**
 * Which episodes of a podcast a list shows, latest publication first.
 *
 * @param season only of this season; null: of any
 * @param text only with this text in title or description, in any case; null: any
 * @param out only what is heard already; for those who do not manage the show it is always so
 * @param deleted the recycle bin instead of what is there
 */
public record EpisodeFilter(
    @Nullable Integer season, @Nullable String text, boolean out, boolean deleted) {}
