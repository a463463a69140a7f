package io.streamcore.podcast;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which podcasts a list shows, newest first.
 *
 * @param userId only of this owner; null: of everybody
 * @param category only of this main category of Apple's; null: of any
 * @param language only in this language, such as {@code en-us}; null: in any
 * @param text only with this text in title, author or description, in any case; null: any
 * @param deleted the recycle bin instead of what is there
 */
public record PodcastFilter(
    @Nullable UUID userId,
    @Nullable String category,
    @Nullable String language,
    @Nullable String text,
    boolean deleted) {}
