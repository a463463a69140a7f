package io.streamcore.relay.api;

import java.util.UUID;

/**
 * One or more who listen to a guarded mount by the same right.
 *
 * @param right as the rooms called it when they let them in; the relay only remembers it
 */
public record Guest(UUID streamId, String right) {}
