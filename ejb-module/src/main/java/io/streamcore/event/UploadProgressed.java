package io.streamcore.event;

import java.util.UUID;

/** The transcode job of an upload has come further; its row says how far. */
public record UploadProgressed(UUID uploadId) implements Event {}
