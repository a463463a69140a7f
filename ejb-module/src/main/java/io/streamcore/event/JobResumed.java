package io.streamcore.event;

import java.util.UUID;

/** A background job that had ended is queued or running again. */
public record JobResumed(UUID jobId) implements Event {}
