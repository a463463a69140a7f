package io.streamcore.web.live;

import io.streamcore.live.IngestMode;
import io.streamcore.live.Stream;
import io.streamcore.live.StreamSettings;
import io.streamcore.live.StreamSettings.About;
import io.streamcore.live.StreamSettings.Access;
import io.streamcore.live.StreamSettings.Fallback;
import io.streamcore.live.StreamSettings.Ingest;
import io.streamcore.live.StreamSettings.Limits;
import io.streamcore.live.Visibility;
import io.streamcore.problem.Invalid;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What of a stream can be changed; what is absent has its usual value. */
@Schema(name = "StreamChanges")
public record StreamChanges(
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

  private static final int USUAL_GRACE = 60;

  static StreamChanges of(Stream stream) {
    About about = stream.about();
    Ingest ingest = stream.ingest();
    Access access = stream.access();
    Limits limits = stream.limits();
    return new StreamChanges(
        about.name(),
        ingest.mode().wireName(),
        ingest.url(),
        ingest.mount(),
        about.genre(),
        about.description(),
        about.website(),
        access.visibility().wireName(),
        access.monetized(),
        access.enabled(),
        ingest.pullUser(),
        ingest.onDemand(),
        ingest.takeover(),
        stream.fallback().streamId(),
        stream.fallback().uploadId(),
        stream.fallback().playlistId(),
        stream.fallback().graceSeconds(),
        limits.listeners(),
        limits.bitrateKbps(),
        limits.burstSeconds(),
        limits.intervalMs());
  }

  StreamSettings settings() {
    return new StreamSettings(
        new About(name == null ? "" : name, genre, description, website),
        new Access(
            named("visibility", visibility, "public", Visibility::of),
            is(monetizationEnabled, false),
            is(enabled, true)),
        new Ingest(
            named("ingest_mode", ingestMode, "push", IngestMode::of),
            shoutcastUrl,
            mount == null ? "" : mount,
            pullUser,
            is(onDemand, false),
            is(takeover, false)),
        new Fallback(
            fallbackStreamId,
            fallbackUploadId,
            fallbackPlaylistId,
            number(graceSeconds, USUAL_GRACE)),
        new Limits(
            number(maxListeners, 0),
            number(maxBitrateKbps, 0),
            number(burstSeconds, 0),
            number(intervalMs, 0)));
  }

  private static boolean is(@Nullable Boolean value, boolean usual) {
    return value == null ? usual : value;
  }

  private static int number(@Nullable Integer value, int usual) {
    return value == null ? usual : value;
  }

  private static <T> T named(
      String field, @Nullable String value, String usual, Function<String, T> of) {
    try {
      return of.apply(value == null ? usual : value);
    } catch (IllegalArgumentException e) {
      String known = field.equals("visibility") ? "public or private" : "push or pull";
      throw new Invalid(field, "enum", "Must be " + known + ".");
    }
  }
}
