package io.streamcore.event;

import java.util.UUID;

/** An upload's last byte has arrived and its transcode job is queued. */
public record UploadAccepted(UUID uploadId) implements Event {}
