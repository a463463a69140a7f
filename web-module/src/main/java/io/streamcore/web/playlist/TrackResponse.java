package io.streamcore.web.playlist;

import io.streamcore.playlist.HeardTrack;
import io.streamcore.playlist.SourceType;
import io.streamcore.playlist.Track;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A track on the wire. */
@Schema(name = "Track")
public record TrackResponse(
    UUID trackId,
    UUID playlistId,
    @Schema(description = "Its place from 0.") int position,
    SourceType sourceType,
    @Nullable UUID uploadId,
    @Schema(description = "Sound elsewhere; missing for who may not hear it.") @Nullable String url,
    @Schema(examples = "Night Drive") String title,
    @Schema(examples = "DJ Nova") @Nullable String artist,
    @Schema(description = "0: not known yet.", examples = "241") int durationSeconds,
    @Schema(description = "Whether there is anything to hear.") boolean playable,
    @Schema(description = "Of an upload; missing for who may not hear it.") @Nullable String hlsUrl,
    @Nullable String coverUrl,
    @Schema(description = "Of sound elsewhere.", examples = "audio/mpeg")
        @Nullable String mediaType,
    @Schema(description = "When sound elsewhere was last looked at.") @Nullable Instant checkedAt,
    @Schema(description = "Since when it is not there any more.") @Nullable Instant deadSince,
    @Schema(description = "Why it is not, in a sentence.") @Nullable String deadReason,
    Instant createdAt,
    @Nullable Instant deletedAt) {

  /**
   * A track as somebody sees it.
   *
   * @param audible whether they may hear it
   */
  static TrackResponse of(HeardTrack heard, boolean audible, PlaylistAddresses addresses) {
    Track track = heard.track();
    UUID playlistId = track.playlistId();
    boolean hosted = heard.isPlayable() && track.sourceType() == SourceType.UPLOAD;
    return new TrackResponse(
        track.id(),
        playlistId,
        track.position(),
        track.sourceType(),
        track.uploadId().orElse(null),
        audible ? track.url().orElse(null) : null,
        track.title(),
        track.artist().orElse(null),
        track.durationSeconds(),
        heard.isPlayable(),
        audible && hosted ? addresses.track(playlistId, track.id()) : null,
        heard.hasCover() ? addresses.file(playlistId, track.id() + "/cover") : null,
        track.mediaType().orElse(null),
        track.checkedAt().orElse(null),
        track.deadSince().orElse(null),
        track.deadReason().orElse(null),
        track.createdAt(),
        track.deletedAt().orElse(null));
  }
}
