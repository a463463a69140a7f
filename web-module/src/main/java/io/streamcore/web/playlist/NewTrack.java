package io.streamcore.web.playlist;

import io.streamcore.playlist.TrackSettings;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A track that is wanted: of an upload, or of sound elsewhere. */
@Schema(name = "NewTrack")
public record NewTrack(
    @Schema(description = "An own upload.", examples = "0d0f4a4e-52a5-4a0e-9a35-6f1c7d6f0b1c")
        @Nullable UUID uploadId,
    @Schema(description = "Sound elsewhere; the server has a look at it.") @Nullable String url,
    @Schema(maxLength = 150, description = "Absent: as the upload or its file is called.")
        @Nullable String title,
    @Schema(maxLength = 100, description = "Absent: as the upload says.") @Nullable String artist,
    @Schema(minimum = "1", description = "Needed only where sound elsewhere does not tell.")
        @Nullable Integer durationSeconds,
    @Schema(minimum = "0", description = "Its place. Absent: at the end.")
        @Nullable Integer position) {

  TrackSettings settings() {
    return new TrackSettings(uploadId, url, title, artist, durationSeconds);
  }
}
