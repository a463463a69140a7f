package io.streamcore.playlist;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which playlists a list shows, newest first.
 *
 * @param userId only of this owner; null: of everybody
 * @param text only with this text in title, description, or title or artist of a track; null: any
 * @param deleted the recycle bin instead of what is there
 */
public record PlaylistFilter(@Nullable UUID userId, @Nullable String text, boolean deleted) {}
