package io.streamcore.event;

import java.util.UUID;

/** An upload was put into the recycle bin: nobody can play it. */
public record UploadDeleted(UUID uploadId) implements Event {}
