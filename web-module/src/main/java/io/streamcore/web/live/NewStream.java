package io.streamcore.web.live;

import io.streamcore.live.StreamSettings;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A stream that is to be registered. */
@Schema(
    name = "NewStream",
    requiredProperties = {"name", "mount"})
public record NewStream(
    @Schema(minLength = 8, maxLength = 128, description = "Printable ASCII; absent: one is made.")
        @Nullable String streamKey,
    @Schema(maxLength = 150, example = "Night Shift") @Nullable String name,
    @Schema(
            enumeration = {"push", "pull"},
            description = "push: an encoder brings the sound; pull: the relay fetches it.")
        @Nullable String ingestMode,
    @Schema(
            description = "The remote server of a pulled stream; handed out for push.",
            example = "http://radio.example.org:8000")
        @Nullable String shoutcastUrl,
    @Schema(
            maxLength = 100,
            description = "Pushed: the path on the relay; pulled: that on the remote server.",
            example = "/night")
        @Nullable String mount,
    @Schema(maxLength = 50, example = "House") @Nullable String genre,
    @Schema(maxLength = 5000) @Nullable String description,
    @Schema(maxLength = 300, example = "https://radio.example.org") @Nullable String website,
    @Schema(enumeration = {"public", "private"}) @Nullable String visibility,
    @Schema(description = "Only for who has bought it.") @Nullable Boolean monetizationEnabled,
    @Schema(description = "false: no new listeners and sources.") @Nullable Boolean enabled,
    @Schema(
            maxLength = 100,
            description = "For Basic authentication at a pulled server; with the key as password.")
        @Nullable String pullUser,
    @Schema(description = "Fetch a pulled stream only while somebody listens.")
        @Nullable Boolean onDemand,
    @Schema(description = "Whether a second source with the right key replaces the first.")
        @Nullable Boolean takeover,
    @Schema(description = "A stream of the same owner that is heard while there is no source.")
        @Nullable UUID fallbackStreamId,
    @Schema(
            description =
                "An upload of the owner that is heard in a loop while there is no source.")
        @Nullable UUID fallbackUploadId,
    @Schema(
            minimum = "0",
            maximum = "3600",
            defaultValue = "60",
            description = "How long listeners are kept with silence.")
        @Nullable Integer graceSeconds,
    @Schema(minimum = "0", description = "At once; 0: as many as the relay has room for.")
        @Nullable Integer maxListeners,
    @Schema(minimum = "0", description = "Of the source; 0: any.") @Nullable Integer maxBitrateKbps,
    @Schema(
            minimum = "0",
            maximum = "30",
            description = "Sound sent at once to a new listener; 0: as the relay has it.")
        @Nullable Integer burstSeconds,
    @Schema(
            minimum = "0",
            maximum = "5000",
            description = "Between two sends to one listener, at least 50; 0: as the relay has it.")
        @Nullable Integer intervalMs) {

  /** What it is to be; without a mode, the address of a remote server tells. */
  StreamSettings settings() {
    String mode = ingestMode == null ? shoutcastUrl == null ? "push" : "pull" : ingestMode;
    return new StreamChanges(
            name,
            mode,
            shoutcastUrl,
            mount,
            genre,
            description,
            website,
            visibility,
            monetizationEnabled,
            enabled,
            pullUser,
            onDemand,
            takeover,
            fallbackStreamId,
            fallbackUploadId,
            graceSeconds,
            maxListeners,
            maxBitrateKbps,
            burstSeconds,
            intervalMs)
        .settings();
  }

  /** Never shows the key. */
  @Override
  public String toString() {
    return "NewStream[" + name + "]";
  }
}
