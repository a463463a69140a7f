package io.streamcore.management;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One who listens.
 *
 * @param id to put the listener out with
 * @param agent what the player calls itself; null if it does not
 * @param secure whether it listens by TLS
 * @param bytes sent so far
 */
public record ManagedListener(
    long id, String address, @Nullable String agent, boolean secure, Instant since, long bytes) {}
