package io.streamcore.web.live;

import io.streamcore.live.LiveStatus;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stream at this moment, on the wire. */
@Schema(name = "StreamStatus")
public record StreamStatusBody(
    @Schema(
            enumeration = {"offline", "connecting", "live", "fallback", "disabled"},
            example = "live")
        String state,
    @Schema(description = "When it came into this state.") Instant since,
    @Schema(
            enumeration = {"mp3", "aac", "ogg"},
            example = "mp3")
        @Nullable String format,
    @Schema(example = "audio/mpeg") @Nullable String contentType,
    @Schema(description = "In Hz.", example = "44100") @Nullable Integer sampleRate,
    @Nullable Integer channels,
    @Schema(description = "Measured, in kbit/s.", example = "128") @Nullable Integer bitrate,
    @Schema(description = "What is on now.", example = "DJ Nova - First Light")
        @Nullable String title,
    @Schema(example = "42") int listeners,
    @Schema(description = "The most at once since the source connected.") int peak) {

  static StreamStatusBody of(LiveStatus status) {
    LiveStatus.Sound sound = status.sound();
    return new StreamStatusBody(
        status.state().wireName(),
        status.since(),
        sound == null ? null : sound.format(),
        sound == null ? null : sound.mediaType(),
        sound == null ? null : known(sound.sampleRate()),
        sound == null ? null : known(sound.channels()),
        known(status.bitrateKbps()),
        status.title(),
        status.listeners(),
        status.peak());
  }

  private static @Nullable Integer known(int number) {
    return number == 0 ? null : number;
  }
}
