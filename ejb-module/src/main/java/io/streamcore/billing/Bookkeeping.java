package io.streamcore.billing;

import io.streamcore.billing.payment.PaidSubscription;
import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.event.EntitlementChanged;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Makes the rows of subscriptions what Stripe says they are. What is written is always the state of
 * a moment, asked for while nobody else writes the same subscription; so it does not matter in
 * which order, or how often, it was told that there is something to ask for.
 */
@Dependent
class Bookkeeping {

  private final SubscriptionStore store;
  private final PlanStore plans;
  private final PaymentGateway gateway;
  private final Event<io.streamcore.event.Event> events;
  private final Duration grace;

  @Inject
  Bookkeeping(
      SubscriptionStore store,
      PlanStore plans,
      PaymentGateway gateway,
      Event<io.streamcore.event.Event> events,
      @ConfigProperty(name = "streamcore.billing.grace", defaultValue = "P7D") Duration grace) {
    this.store = store;
    this.plans = plans;
    this.gateway = gateway;
    this.events = events;
    this.grace = grace;
  }

  /** Asks how a subscription is and writes that down; empty: it is none of ours. */
  Optional<Subscription> follow(String stripeId) {
    store.takeTurn(stripeId);
    store.byStripeId(stripeId).ifPresent(store::refresh);
    Optional<PaidSubscription> paid = gateway.find(stripeId);
    if (paid.isPresent()) {
      return write(paid.get());
    }
    Optional<Subscription> lost = store.byStripeId(stripeId);
    lost.filter(row -> !row.status().isOver())
        .ifPresent(
            row -> {
              row.vanish(Moments.now());
              tell(row);
            });
    return lost;
  }

  /** Asks how all subscriptions of a customer are. */
  void followCustomer(String customerId) {
    for (PaidSubscription paid : gateway.ofCustomer(customerId)) {
      follow(paid.id());
    }
    Optional<BillingCustomer> customer = store.customer(customerId);
    if (!gateway.hasCustomer(customerId)) {
      customer.ifPresent(
          gone -> {
            store.of(gone.userId()).forEach(row -> follow(row.stripeId()));
            store.remove(gone);
          });
    }
  }

  /** Asks what became of a payment: money given back, or in dispute, opens nothing. */
  void followPayment(String chargeId) {
    gateway
        .payment(chargeId)
        .ifPresent(
            payment -> {
              follow(payment.subscriptionId())
                  .filter(row -> row.latestInvoiceId().equals(Optional.of(payment.invoiceId())))
                  .ifPresent(row -> withhold(row, payment));
            });
  }

  private void withhold(Subscription row, PaymentGateway.Payment payment) {
    @Nullable String reason =
        payment.disputed() ? "disputed" : payment.givenBack() ? "refunded" : null;
    row.withhold(reason, payment.invoiceId(), Moments.now());
    if (reason != null) {
      BillingMessages.LOG.withheld(payment.invoiceId(), row.stripeId(), reason);
    }
    tell(row);
  }

  /** Writes down a state that was just asked for; empty: it is none of ours. */
  Optional<Subscription> write(PaidSubscription paid) {
    Optional<UUID> userId =
        store
            .byStripeId(paid.id())
            .map(Subscription::userId)
            .or(() -> store.customer(paid.customerId()).map(BillingCustomer::userId))
            .or(() -> Optional.ofNullable(paid.userId()).filter(store::isUser));
    if (userId.isEmpty()) {
      BillingMessages.LOG.unknownCustomer(paid.id(), paid.customerId());
      return Optional.empty();
    }
    Optional<PlanPrice> price = plans.price(paid.priceId());
    if (price.isEmpty()) {
      BillingMessages.LOG.unknownPrice(paid.id(), paid.priceId());
      Optional<Subscription> row = store.byStripeId(paid.id());
      row.ifPresent(
          strayed -> {
            strayed.vanish(Moments.now());
            tell(strayed);
          });
      return row;
    }
    return row(userId.get(), price.get().planId(), paid);
  }

  /** The one row that the user has for the plan, made what was asked for. */
  private Optional<Subscription> row(UUID userId, UUID planId, PaidSubscription paid) {
    Instant now = Moments.now();
    Optional<Subscription> mine = store.byStripeId(paid.id());
    Optional<Subscription> place = store.of(userId, planId);
    boolean taken = place.isPresent() && !place.equals(mine);
    if (taken && !gives(place.get(), paid)) {
      return Optional.empty();
    }
    if (taken && mine.isPresent()) {
      store.remove(place.get()); // what it was about has ended; the row that changed plans stays
    }
    Subscription row =
        mine.or(() -> place)
            .map(
                it -> {
                  it.become(planId, paid, now);
                  return it;
                })
            .orElseGet(
                () -> {
                  Subscription made = new Subscription(userId, planId, paid, now);
                  store.add(made);
                  return made;
                });
    store.flush();
    tell(row);
    return Optional.of(row);
  }

  /** Whether a row that is about another subscription makes room for this one. */
  private static boolean gives(Subscription row, PaidSubscription paid) {
    boolean ended = SubscriptionStatus.nearest(paid.status()).isOver();
    if (ended) {
      return false; // the old one of somebody who has subscribed anew
    }
    if (!row.status().isOver()) {
      BillingMessages.LOG.paidTwice(row.userId(), row.stripeId(), paid.id());
      return false;
    }
    return true;
  }

  /** Tells those who play if access has come or gone. */
  void tell(Subscription row) {
    boolean access = row.givesAccess(Moments.now(), grace);
    boolean news = row.tell(access);
    store.flush();
    BillingMessages.LOG.changed(row.stripeId(), row.status().wireName(), access);
    if (news || access) {
      // another plan may open other things, even if there was access before
      events.fire(new EntitlementChanged(row.userId()));
    }
  }
}
