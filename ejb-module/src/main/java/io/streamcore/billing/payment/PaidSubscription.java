package io.streamcore.billing.payment;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as whoever takes the money has it.
 *
 * @param status in the provider's words
 * @param itemId its one item
 * @param paidUntil the end of the current period
 * @param endsWithPeriod whether it ends then
 * @param trialEnd when the free time is over or was; null: there was none
 * @param endedAt null: it has not ended
 * @param invoice the latest; null: none yet
 * @param userId whom the house made it for; null: somebody made it elsewhere
 */
public record PaidSubscription(
    String id,
    String customerId,
    String status,
    String itemId,
    String priceId,
    Instant createdAt,
    Instant startedAt,
    @Nullable Instant paidUntil,
    boolean endsWithPeriod,
    @Nullable Instant trialEnd,
    @Nullable Instant endedAt,
    @Nullable Invoice invoice,
    @Nullable UUID userId) {

  /**
   * What was charged last.
   *
   * @param open whether it waits for a payment
   * @param url where it can be paid; null: nowhere
   */
  public record Invoice(String id, Instant createdAt, boolean open, @Nullable String url) {}

  /** The latest invoice, if it waits for a payment. */
  public Optional<Invoice> unpaid() {
    return Optional.ofNullable(invoice).filter(Invoice::open);
  }
}
