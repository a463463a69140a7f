package io.streamcore.web.playlist;

import io.streamcore.playlist.PlaylistSettings;
import io.streamcore.playlist.Visibility;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a playlist can be decided, on the wire; what is absent is as by default. */
@Schema(name = "PlaylistBody")
public record PlaylistBody(
    @Schema(maxLength = 150, examples = "Warm-up, 22:00") @Nullable String title,
    @Schema(maxLength = 5000) @Nullable String description,
    @Schema(
            description = "private: for the owner, and who holds a token.",
            defaultValue = "public",
            examples = "public")
        @Nullable Visibility visibility,
    @Schema(description = "Only for subscribers.") @Nullable Boolean monetizationEnabled,
    @Schema(description = "An own upload whose cover it shows. Absent: the first track's.")
        @Nullable UUID coverUploadId) {

  static PlaylistBody of(PlaylistSettings settings) {
    return new PlaylistBody(
        settings.title(),
        settings.description(),
        settings.visibility(),
        settings.monetized(),
        settings.coverUploadId());
  }

  PlaylistSettings settings() {
    return new PlaylistSettings(
        Objects.requireNonNullElse(title, ""),
        description,
        Objects.requireNonNullElse(visibility, Visibility.PUBLIC),
        Boolean.TRUE.equals(monetizationEnabled),
        coverUploadId);
  }
}
