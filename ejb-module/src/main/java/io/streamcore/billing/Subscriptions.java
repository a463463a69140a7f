package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.billing.payment.PaymentGateway.Checkout;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import io.streamcore.identity.Account;
import io.streamcore.identity.Users;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.Unavailable;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import io.streamcore.security.Caller;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * The facade of what users do with their subscriptions. Everything is done at Stripe; the rows
 * follow its answer. A subscription of another user is {@link NotFound}.
 */
@Stateless
@PermitAll
public class Subscriptions {

  @Inject private SubscriptionStore store;

  @Inject private PlanStore plans;

  @Inject private PaymentGateway gateway;

  @Inject private Bookkeeping books;

  @Inject private Users users;

  @Inject
  @ConfigProperty(name = "streamcore.public.url", defaultValue = "http://localhost:8080")
  private String publicUrl;

  @Inject
  @ConfigProperty(name = "streamcore.billing.grace", defaultValue = "P7D")
  private Duration grace;

  /**
   * A page at Stripe on which the caller can subscribe to a plan.
   *
   * @throws NotFound if it is not sold
   * @throws Conflict if the caller has it already
   */
  public URI checkout(Caller caller, UUID planId) {
    requireOpen();
    Plan plan = plans.find(planId).filter(it -> !it.isDeleted()).orElseThrow(Plans::none);
    if (store.of(caller.userId(), planId).filter(it -> !it.status().isOver()).isPresent()) {
      throw new Conflict("You have this plan already; look after it in your account.");
    }
    boolean first = store.of(caller.userId()).isEmpty();
    return gateway.checkout(
        new Checkout(
            caller.userId(),
            customerOf(caller.userId()),
            plan.listing().priceId(),
            first ? plan.terms().trialDays() : 0,
            page("/account?paid=" + planId + "#subscriptions"),
            page("/plans")));
  }

  /**
   * A page at Stripe on which the caller looks after cards, invoices and subscriptions.
   *
   * @throws Conflict if the caller has never subscribed to anything
   */
  public URI portal(Caller caller) {
    requireOpen();
    String customerId =
        store
            .customer(caller.userId())
            .map(BillingCustomer::customerId)
            .orElseThrow(() -> new Conflict("You have not subscribed to anything yet."));
    return gateway.portal(customerId, page("/account#subscriptions"));
  }

  /** The caller's own subscriptions, ended ones too, newest first. */
  public Page<Subscription> list(Caller caller, PageRequest page) {
    return page(store.list(caller.userId(), null, page), page);
  }

  /** Those of all users, or of one, newest first; for administrators. */
  public Page<Subscription> listAll(
      @Nullable UUID userId, @Nullable SubscriptionStatus status, PageRequest page) {
    return page(store.list(userId, status, page), page);
  }

  private static Page<Subscription> page(List<Subscription> found, PageRequest page) {
    return Page.of(found, page, it -> new Place(it.createdAt(), it.id()));
  }

  /** One subscription of the caller's own, or any for an administrator. */
  public Subscription find(Caller caller, UUID id) {
    Subscription found = store.find(id).orElseThrow(Subscriptions::none);
    caller.requireManage(found.userId(), "subscription");
    return found;
  }

  /** What the subscriber pays, which may be a price that the plan no longer has. */
  public Optional<PaymentGateway.Price> price(Subscription subscription) {
    return subscription.priceId().flatMap(plans::price).map(PlanPrice::price);
  }

  /** Until when a subscription opens doors although a payment is missing; empty: none is. */
  public Optional<Instant> graceEndsAt(Subscription subscription) {
    return subscription.pastDueSince().map(since -> since.plus(grace));
  }

  /** Has a subscription end with what is paid for. */
  public Subscription cancel(Caller caller, UUID id) {
    return endWithPeriod(caller, id, true);
  }

  /** Lets a subscription go on that was to end. */
  public Subscription resume(Caller caller, UUID id) {
    return endWithPeriod(caller, id, false);
  }

  private Subscription endWithPeriod(Caller caller, UUID id, boolean end) {
    Subscription subscription = running(caller, id);
    return books.write(gateway.endWithPeriod(subscription.stripeId(), end)).orElse(subscription);
  }

  /**
   * Puts a subscription on another plan at today's price; the difference for the current period is
   * settled at once.
   *
   * @throws Conflict if the caller has that plan already, or the payment is refused
   */
  public Subscription change(Caller caller, UUID id, UUID planId) {
    Subscription subscription = running(caller, id);
    Plan plan = plans.find(planId).filter(it -> !it.isDeleted()).orElseThrow(Plans::none);
    if (subscription.planId().equals(planId)) {
      throw new Conflict("plan_id", "other", "The subscription is to this plan already.");
    }
    if (store.of(subscription.userId(), planId).filter(it -> !it.status().isOver()).isPresent()) {
      throw new Conflict("plan_id", "unique", "There is a subscription to this plan already.");
    }
    return gateway
        .find(subscription.stripeId())
        .map(paid -> gateway.changePrice(paid, plan.listing().priceId()))
        .flatMap(books::write)
        .orElseThrow(Subscriptions::none);
  }

  private Subscription running(Caller caller, UUID id) {
    Subscription subscription = find(caller, id);
    requireOpen();
    store.takeTurn(subscription.stripeId());
    store.refresh(subscription);
    if (subscription.status().isOver()) {
      throw new Conflict("The subscription has ended. Subscribe anew.");
    }
    return subscription;
  }

  /** The user as a customer at Stripe; made there when first needed, or gone there meanwhile. */
  private String customerOf(UUID userId) {
    store.takeTurn(userId.toString());
    Optional<BillingCustomer> known = store.customer(userId);
    if (known.map(BillingCustomer::customerId).filter(gateway::hasCustomer).isPresent()) {
      return known.get().customerId();
    }
    known.ifPresent(store::remove);
    Account account = users.find(userId);
    String customerId = gateway.createCustomer(userId, account.email(), account.name());
    store.add(new BillingCustomer(userId, customerId, Moments.now()));
    return customerId;
  }

  private URI page(String path) {
    return URI.create(publicUrl.replaceAll("/+$", "") + path);
  }

  private void requireOpen() {
    if (gateway.mode() == Mode.OFF) {
      throw new Unavailable(Plans.OFF);
    }
  }

  static NotFound none() {
    return new NotFound("There is no such subscription.");
  }
}
