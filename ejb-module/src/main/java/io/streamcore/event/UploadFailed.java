package io.streamcore.event;

import java.util.UUID;

/** An upload could not be made playable; its row says why. */
public record UploadFailed(UUID uploadId) implements Event {}
