package io.streamcore.event;

import java.util.UUID;

/** A name of a DJ's own began or ceased to serve, or got its first certificate. */
public record DomainChanged(UUID domainId) implements Event {}
