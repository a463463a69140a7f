package io.streamcore.event;

import java.util.UUID;

/** An upload can be played, while its full ladder is still being made. */
public record UploadPlayable(UUID uploadId) implements Event {}
