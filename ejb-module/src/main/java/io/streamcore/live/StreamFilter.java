package io.streamcore.live;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which streams a list shows, newest first.
 *
 * @param userId only of this owner; null: of everybody
 * @param genre only of this genre, in any case; null: of any
 * @param text only with this text in name, genre or description, in any case; null: any
 * @param live only what is on air
 * @param deleted the recycle bin instead of what is there
 */
public record StreamFilter(
    @Nullable UUID userId,
    @Nullable String genre,
    @Nullable String text,
    boolean live,
    boolean deleted) {}
