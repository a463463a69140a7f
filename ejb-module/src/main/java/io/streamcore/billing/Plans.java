package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.billing.payment.PaymentGateway.Found;
import io.streamcore.billing.payment.PaymentGateway.Listing;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import io.streamcore.billing.payment.PaymentGateway.Price;
import io.streamcore.problem.Conflict;
import io.streamcore.problem.Invalid;
import io.streamcore.problem.NotFound;
import io.streamcore.problem.PreconditionFailed;
import io.streamcore.problem.Unavailable;
import io.streamcore.request.Page;
import io.streamcore.request.PageRequest;
import io.streamcore.request.Place;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facade of plans: everybody sees what is sold, administrators decide it.
 *
 * <p>A plan is made at Stripe first and then here: if the second fails, an orphaned product is left
 * there, which nobody can buy.
 */
@Stateless
@PermitAll
public class Plans {

  static final String OFF =
      "Nothing can be sold here: no Stripe key is set (STREAMCORE_STRIPE_SECRET_KEY).";

  @Inject private PlanStore store;

  @Inject private PaymentGateway gateway;

  /** Whether something can be bought here, and whether with real money. */
  public Mode mode() {
    return gateway.mode();
  }

  /** What is sold, newest first; or what is not any more. */
  public Page<Plan> list(boolean deleted, PageRequest page) {
    return Page.of(store.list(deleted, page), page, plan -> new Place(plan.createdAt(), plan.id()));
  }

  /**
   * One plan; also one that is not sold any more, for those who have it.
   *
   * @throws NotFound if there is none
   */
  public Plan find(UUID id) {
    return store.find(id).orElseThrow(Plans::none);
  }

  /**
   * Makes a plan, with a product and a price at Stripe.
   *
   * @throws Invalid naming every field that breaks a rule
   */
  public Plan create(PlanTerms terms) {
    requireOpen();
    PlanTerms checked = terms.checked();
    UUID id = UUID.randomUUID();
    Listing listing =
        gateway.createListing(id, checked.name(), checked.description(), checked.price());
    return add(id, checked, listing);
  }

  /**
   * Makes a plan of a price that is there at Stripe; what is paid is taken from there.
   *
   * @param terms their price is not looked at
   * @throws Invalid if there is no such price, or none that a plan can have
   * @throws Conflict if its product is a plan already
   */
  public Plan link(String priceId, PlanTerms terms) {
    requireOpen();
    Found found =
        gateway
            .findPrice(priceId)
            .orElseThrow(
                () -> new Invalid("stripe_price_id", "exists", "Stripe has no such price."));
    Price price =
        found
            .price()
            .orElseThrow(
                () ->
                    new Invalid(
                        "stripe_price_id",
                        "recurring",
                        "Must be a price per unit that is paid every month or every year."));
    if (!found.sold()) {
      throw new Invalid("stripe_price_id", "active", "The price is archived at Stripe.");
    }
    if (store.isTaken(found.listing().productId())) {
      throw new Conflict("stripe_price_id", "unique", "Its product is a plan already.");
    }
    PlanTerms linked =
        new PlanTerms(
                terms.name(),
                terms.description(),
                price,
                terms.features(),
                terms.maxDevices(),
                terms.trialDays())
            .checked();
    return add(UUID.randomUUID(), linked, found.listing());
  }

  private Plan add(UUID id, PlanTerms terms, Listing listing) {
    Instant now = Moments.now();
    Plan plan = new Plan(id, terms, listing, now);
    store.add(plan);
    store.add(new PlanPrice(plan, now));
    return plan;
  }

  /**
   * Makes a plan what the terms say. Another price is for who subscribes from now on.
   *
   * @param version the version that the caller has seen; null: whatever there is
   * @throws PreconditionFailed if it has another by now
   */
  public Plan change(UUID id, PlanTerms terms, @Nullable Long version) {
    Plan plan = store.lock(id).filter(it -> !it.isDeleted()).orElseThrow(Plans::none);
    if (version != null && version != plan.version()) {
      throw new PreconditionFailed("The plan has changed since you read it.");
    }
    PlanTerms checked = terms.checked();
    requireOpen();
    Instant now = Moments.now();
    Listing listing = plan.listing();
    PlanTerms before = plan.terms();
    if (!checked.price().equals(before.price())) {
      listing = gateway.reprice(listing, checked.price());
    }
    gateway.describe(listing, checked.name(), checked.description(), true);
    plan.change(checked, listing, now);
    store.flush();
    if (store.price(listing.priceId()).isEmpty()) {
      store.add(new PlanPrice(plan, now));
    }
    return plan;
  }

  /** Sells a plan no more; who has it keeps it. */
  public void delete(UUID id) {
    Plan plan = store.lock(id).filter(it -> !it.isDeleted()).orElseThrow(Plans::none);
    requireOpen();
    gateway.describe(plan.listing(), plan.name(), plan.terms().description(), false);
    plan.delete(Moments.now());
  }

  /**
   * Sells a plan again.
   *
   * @throws Conflict if it is sold
   */
  public Plan restore(UUID id) {
    Plan plan = store.lock(id).orElseThrow(Plans::none);
    if (!plan.isDeleted()) {
      throw new Conflict("The plan is not deleted.");
    }
    requireOpen();
    gateway.describe(plan.listing(), plan.name(), plan.terms().description(), true);
    plan.restore(Moments.now());
    store.flush();
    return plan;
  }

  private void requireOpen() {
    if (gateway.mode() == Mode.OFF) {
      throw new Unavailable(OFF);
    }
  }

  static NotFound none() {
    return new NotFound("There is no such plan.");
  }
}
