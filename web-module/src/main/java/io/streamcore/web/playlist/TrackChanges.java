package io.streamcore.web.playlist;

import io.streamcore.playlist.Track;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a track can be changed. */
@Schema(name = "TrackChanges")
public record TrackChanges(
    @Schema(
            maxLength = 150,
            description = "null: as the upload or its file is called.",
            examples = "Night Drive")
        @Nullable String title,
    @Schema(maxLength = 100, description = "null: as the upload says.", examples = "DJ Nova")
        @Nullable String artist) {

  static TrackChanges of(Track track) {
    return new TrackChanges(track.title(), track.artist().orElse(null));
  }
}
