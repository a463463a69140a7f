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
    @Schema(
            minLength = 8,
            maxLength = 128,
            description = "Printable ASCII; absent: one is made.",
            examples = "V4f9cQ2mN7xR1tZ8pK3wL6yB")
        @Nullable String streamKey,
    @Schema(maxLength = 150, examples = "Night Shift") @Nullable String name,
    @Schema(
            enumeration = {"push", "pull"},
            description = "push: an encoder brings the sound; pull: the relay fetches it.",
            examples = "push")
        @Nullable String ingestMode,
    @Schema(
            description = "The remote server of a pulled stream; handed out for push.",
            examples = "http://radio.example.org:8000")
        @Nullable String shoutcastUrl,
    @Schema(
            maxLength = 100,
            description = "Pushed: the path on the relay; pulled: that on the remote server.",
            examples = "/night")
        @Nullable String mount,
    @Schema(maxLength = 50, examples = "House") @Nullable String genre,
    @Schema(maxLength = 5000, examples = "Deep and slow, every night.")
        @Nullable String description,
    @Schema(maxLength = 300, examples = "https://radio.example.org") @Nullable String website,
    @Schema(
            enumeration = {"public", "private"},
            examples = "public")
        @Nullable String visibility,
    @Schema(description = "Only for who has bought it.", examples = "false")
        @Nullable Boolean monetizationEnabled,
    @Schema(description = "false: no new listeners and sources.", examples = "true")
        @Nullable Boolean enabled,
    @Schema(
            maxLength = 100,
            description = "For Basic authentication at a pulled server; with the key as password.",
            examples = "source")
        @Nullable String pullUser,
    @Schema(description = "Fetch a pulled stream only while somebody listens.", examples = "false")
        @Nullable Boolean onDemand,
    @Schema(
            description = "Whether a second source with the right key replaces the first.",
            examples = "true")
        @Nullable Boolean takeover,
    @Schema(
            description = "A stream of the same owner that is heard while there is no source.",
            examples = "6e0b9e84-7f5e-4d9f-9a6f-0d4f3b1a2c77")
        @Nullable UUID fallbackStreamId,
    @Schema(
            description =
                "An upload of the owner that is heard in a loop while there is no source.",
            examples = "6e0b9e84-7f5e-4d9f-9a6f-0d4f3b1a2c77")
        @Nullable UUID fallbackUploadId,
    @Schema(
            description =
                "A playlist of the owner, whose uploads are heard one after the other meanwhile.")
        @Nullable UUID fallbackPlaylistId,
    @Schema(
            minimum = "0",
            maximum = "3600",
            defaultValue = "60",
            description = "How long listeners are kept with silence.",
            examples = "60")
        @Nullable Integer graceSeconds,
    @Schema(
            minimum = "0",
            description = "At once; 0: as many as the relay has room for.",
            examples = "500")
        @Nullable Integer maxListeners,
    @Schema(minimum = "0", description = "Of the source; 0: any.", examples = "320")
        @Nullable Integer maxBitrateKbps,
    @Schema(
            minimum = "0",
            maximum = "30",
            description = "Sound sent at once to a new listener; 0: as the relay has it.",
            examples = "4")
        @Nullable Integer burstSeconds,
    @Schema(
            minimum = "0",
            maximum = "5000",
            description = "Between two sends to one listener, at least 50; 0: as the relay has it.",
            examples = "250")
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
            fallbackPlaylistId,
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
