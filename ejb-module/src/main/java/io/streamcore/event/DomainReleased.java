package io.streamcore.event;

import java.util.UUID;

/**
 * A name of a DJ's own was given back: others may claim it.
 *
 * @param name by which others know it; the row has it no more
 */
public record DomainReleased(UUID domainId, String name) implements Event {}
