package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The facade of comparing: what runs here with what Stripe says, and what Stripe has with what is
 * known here. It mends what no notice has told.
 */
@Stateless
@PermitAll
public class Reconciliation {

  private static final int AT_ONCE = 100;

  @Inject private PaymentGateway gateway;

  @Inject private SubscriptionStore store;

  @Inject private Bookkeeping books;

  /** Whether there is anything to compare with. */
  public boolean isPossible() {
    return gateway.mode() != Mode.OFF;
  }

  /** Ids at Stripe of some of what runs here, after one of them. */
  public List<String> running(String after) {
    return store.running(after, AT_ONCE);
  }

  /** Some of what Stripe has, ended ones too, newest first. */
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public List<String> atStripe(@Nullable String after) {
    return gateway.list(after);
  }

  /** Those of them that have no row here. */
  public Set<String> unknown(List<String> stripeIds) {
    Set<String> unknown = new HashSet<>(stripeIds);
    if (!unknown.isEmpty()) {
      store.known(stripeIds).forEach(unknown::remove);
    }
    return unknown;
  }

  /** Makes the row of a subscription what Stripe says. */
  public void compare(String stripeId) {
    books.follow(stripeId);
  }
}
