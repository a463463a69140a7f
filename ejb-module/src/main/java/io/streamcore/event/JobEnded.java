package io.streamcore.event;

import java.util.UUID;

/** A background job will not move again by itself; its ledger row says how it ended. */
public record JobEnded(UUID jobId) implements Event {}
