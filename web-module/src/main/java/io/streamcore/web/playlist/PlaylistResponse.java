package io.streamcore.web.playlist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.streamcore.playlist.Extent;
import io.streamcore.playlist.Playlist;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A playlist on the wire. */
@Schema(name = "Playlist")
public record PlaylistResponse(
    UUID playlistId,
    UUID userId,
    @JsonUnwrapped PlaylistBody body,
    @Schema(examples = "12") long trackCount,
    @Schema(description = "Of all tracks together.", examples = "3724") long durationSeconds,
    String pageUrl,
    @Schema(description = "All uploads of it, one behind the other, as HLS.") String hlsUrl,
    @Schema(description = "All tracks, those elsewhere as they are.") String m3uUrl,
    String xspfUrl,
    @Schema(description = "A player for frames of other sites.") String embedUrl,
    @Nullable String coverUrl,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static PlaylistResponse of(Playlist playlist, Extent extent, PlaylistAddresses addresses) {
    UUID id = playlist.id();
    boolean covered = playlist.settings().coverUploadId() != null || extent.covers() > 0;
    return new PlaylistResponse(
        id,
        playlist.userId(),
        PlaylistBody.of(playlist.settings()),
        extent.tracks(),
        extent.seconds(),
        addresses.page(id),
        addresses.file(id, "master.m3u8"),
        addresses.file(id, "playlist.m3u"),
        addresses.file(id, "playlist.xspf"),
        addresses.embed(id),
        covered ? addresses.file(id, "cover") : null,
        playlist.createdAt(),
        playlist.updatedAt(),
        playlist.deletedAt().orElse(null));
  }
}
