package io.streamcore.analytics.sender;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for segments.
 *
 * @param address a literal IP address; stays in memory
 * @param agent what the player calls itself; empty if it does not
 * @param session as the addresses of the segments name it; null: they name none, and whoever shares
 *     address and agent is one listener
 */
public record HlsListener(String address, String agent, @Nullable UUID session) {}
