package io.streamcore.relay.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who listens now.
 *
 * @param listenerId unique while the relay runs
 * @param address whole; for administrators
 * @param secure whether it listens by TLS
 * @param since when the listener joined
 * @param bytes sent so far
 */
public record ListenerStatus(
    long listenerId,
    String address,
    @Nullable String agent,
    boolean secure,
    Instant since,
    long bytes) {}
