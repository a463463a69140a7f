package io.streamcore.web.live;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.streamcore.live.LiveStatus;
import io.streamcore.live.RelayAddresses;
import io.streamcore.live.Stream;
import io.streamcore.live.StreamSettings.About;
import io.streamcore.live.StreamSettings.Access;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A stream on the wire.
 *
 * @param management for its owner and administrators; null for others
 */
@Schema(name = "Stream")
public record StreamResponse(
    UUID streamId,
    UUID userId,
    @Schema(example = "Night Shift") String name,
    @Schema(example = "House") @Nullable String genre,
    @Nullable String description,
    @Nullable String website,
    @Schema(enumeration = {"public", "private"}) String visibility,
    boolean monetizationEnabled,
    boolean enabled,
    @Schema(description = "Fetched only while somebody listens: offline until somebody does.")
        boolean onDemand,
    @Schema(description = "Where radios and players hear it.") String listenUrl,
    @Schema(
            description = "Where browsers and apps hear it.",
            example = "/live/6e0b9e84-7f5e-4d9f-9a6f-0d4f3b1a2c77/master.m3u8")
        String hlsUrl,
    StreamStatusBody status,
    @JsonUnwrapped @Nullable StreamManagement management,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant deletedAt) {

  static StreamResponse of(
      Stream stream, LiveStatus status, RelayAddresses addresses, boolean managed) {
    About about = stream.about();
    Access access = stream.access();
    return new StreamResponse(
        stream.id(),
        stream.userId(),
        about.name(),
        about.genre(),
        about.description(),
        about.website(),
        access.visibility().wireName(),
        access.monetized(),
        access.enabled(),
        stream.ingest().onDemand(),
        addresses.listenUrl(stream),
        "/live/" + stream.id() + "/master.m3u8",
        StreamStatusBody.of(status),
        managed ? StreamManagement.of(stream, status, addresses) : null,
        stream.createdAt(),
        stream.updatedAt(),
        stream.deletedAt().orElse(null));
  }
}
