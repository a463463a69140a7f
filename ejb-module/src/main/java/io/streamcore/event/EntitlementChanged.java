package io.streamcore.event;

import java.util.UUID;

/**
 * What a user may open by subscriptions is more or less than it was; the {@code billing} room says
 * what it is now.
 */
public record EntitlementChanged(UUID userId) implements Event {}
