package io.streamcore.relay.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who listens now.
 *
 * @param listenerId unique while the relay runs
 * @param address whole; for administrators
 * @param since when the listener joined
 * @param bytes sent so far
 */
public record ListenerStatus(
    long listenerId, String address, @Nullable String agent, Instant since, long bytes) {}
