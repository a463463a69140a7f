package io.streamcore.web.identity;

import io.streamcore.identity.SignedInDevice;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signed-in device on the wire. */
@Schema(name = "Session")
record SessionResponse(
    UUID sessionId,
    @Schema(examples = "Studio laptop") @Nullable String device,
    @Schema(examples = "203.0.113.7") @Nullable String ipAddress,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    @Schema(description = "Whether it is the device that asks.") boolean current) {

  static SessionResponse of(SignedInDevice device) {
    return new SessionResponse(
        device.sessionId(),
        device.device(),
        device.address(),
        device.createdAt(),
        device.lastUsedAt(),
        device.expiresAt(),
        device.current());
  }

  /** All of them, in one page. */
  @Schema(name = "SessionPage")
  record Listing(List<SessionResponse> items, @Nullable String next) {}
}
