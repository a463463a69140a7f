package io.streamcore.billing;

import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A user's subscriptions, in the export of all my data. */
@ApplicationScoped
class SubscriptionData implements PersonalData {

  @Inject private SubscriptionStore store;

  /** A subscription as it is exported. */
  public record Row(
      UUID subscriptionId,
      UUID planId,
      String stripeSubscriptionId,
      String status,
      Instant startedAt,
      @Nullable Instant expiresAt,
      @Nullable Instant trialEndsAt,
      boolean cancelAtPeriodEnd,
      Instant createdAt,
      Instant updatedAt) {}

  @Override
  public String name() {
    return "subscriptions";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store.of(userId).stream()
        .map(
            it ->
                new Row(
                    it.id(),
                    it.planId(),
                    it.stripeId(),
                    it.status().wireName(),
                    it.startedAt(),
                    it.expiresAt().orElse(null),
                    it.trialEndsAt().orElse(null),
                    it.endsWithPeriod(),
                    it.createdAt(),
                    it.updatedAt()));
  }
}
