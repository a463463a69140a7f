package io.streamcore.web.live;

import io.streamcore.live.Broadcast;
import io.streamcore.live.Broadcasts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A broadcast on the wire. */
@Schema(name = "Broadcast")
public record BroadcastBody(
    UUID broadcastId,
    Instant startedAt,
    @Nullable Instant endedAt,
    @Schema(
            enumeration = {
              "closed",
              "timed_out",
              "taken_over",
              "kicked",
              "unusable",
              "removed",
              "lost"
            })
        @Nullable String endReason,
    @Schema(enumeration = {"mp3", "aac", "ogg"}) String format,
    @Schema(description = "In kbit/s; 0 if unknown.") int bitrate,
    int sampleRate,
    int channels,
    @Schema(description = "For owner and administrators.") @Nullable String sourceAddress,
    @Schema(description = "For owner and administrators.") @Nullable String sourceAgent,
    List<TitleBody> titles) {

  /** What was on, from a moment on. */
  @Schema(name = "BroadcastTitle")
  record TitleBody(Instant at, String title) {}

  static BroadcastBody of(Broadcasts.Told told, boolean managed) {
    Broadcast it = told.broadcast();
    return new BroadcastBody(
        it.id(),
        it.startedAt(),
        it.endedAt().orElse(null),
        it.endReason().orElse(null),
        it.format(),
        it.bitrateKbps(),
        it.sampleRate(),
        it.channels(),
        managed ? it.sourceAddress() : null,
        managed ? it.sourceAgent().orElse(null) : null,
        told.titles().stream().map(on -> new TitleBody(on.startedAt(), on.title())).toList());
  }
}
