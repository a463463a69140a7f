package io.streamcore.event;

import java.util.UUID;

/** A user who was locked out or deleted is back. */
public record UserReturned(UUID userId) implements Event {}
