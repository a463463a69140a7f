package io.streamcore.event;

import java.util.UUID;

/**
 * A live stream was made, changed, deleted or restored, or a token of it revoked; its rows say what
 * is now.
 */
public record StreamChanged(UUID streamId) implements Event {}
