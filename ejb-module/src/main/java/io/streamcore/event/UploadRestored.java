package io.streamcore.event;

import java.util.UUID;

/** An upload was taken out of the recycle bin. */
public record UploadRestored(UUID uploadId) implements Event {}
