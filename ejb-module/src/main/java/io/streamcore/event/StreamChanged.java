package io.streamcore.event;

import java.util.UUID;

/** A live stream was made, changed, deleted or restored; its row says what it is now. */
public record StreamChanged(UUID streamId) implements Event {}
