package io.streamcore.media;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which uploads a list shows, newest first.
 *
 * @param userId only of this owner; null: of everybody the caller may see
 * @param status only in this status; null: in any
 * @param text only with this text in title, artist or file name, in any case; null: any
 * @param deleted the recycle bin instead of what is there
 */
public record UploadFilter(
    @Nullable UUID userId, @Nullable UploadStatus status, @Nullable String text, boolean deleted) {}
