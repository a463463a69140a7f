package io.streamcore.live;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who listens now.
 *
 * @param listenerId unique while the relay runs
 * @param bytes sent so far
 */
public record Listening(
    long listenerId, String address, @Nullable String agent, Instant since, long bytes) {}
