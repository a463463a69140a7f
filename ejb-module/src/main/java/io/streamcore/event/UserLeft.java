package io.streamcore.event;

import java.util.UUID;

/** A user was locked out or deleted: nobody may use what is theirs. */
public record UserLeft(UUID userId) implements Event {}
