package io.streamcore.event;

import java.util.UUID;

/** An upload's full ladder is published. */
public record UploadFinished(UUID uploadId) implements Event {}
