package io.streamcore.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user is told of one of the devices signed in.
 *
 * @param device its own name or User-Agent
 * @param address where it was last seen
 * @param current whether it is the one that asks
 */
public record SignedInDevice(
    UUID sessionId,
    @Nullable String device,
    @Nullable String address,
    Instant createdAt,
    Instant lastUsedAt,
    Instant expiresAt,
    boolean current) {}
