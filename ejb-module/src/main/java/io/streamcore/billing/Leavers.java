package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import io.streamcore.event.UserLeft;
import io.streamcore.event.UserReturned;
import io.streamcore.identity.Account;
import io.streamcore.identity.Users;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Sees to it that nobody pays who may not use the house: subscriptions of who is locked out or
 * deleted end with what is paid for, and go on if the user comes back before.
 */
@Stateless
@PermitAll
public class Leavers {

  @Inject private PaymentGateway gateway;

  @Inject private SubscriptionStore store;

  @Inject private Bookkeeping books;

  @Inject private BillingQueue queue;

  @Inject private Users users;

  /** Somebody may not use the house any more. */
  public void left(@Observes UserLeft left) {
    queue(left.userId());
  }

  /** Somebody may use it again. */
  public void returned(@Observes UserReturned returned) {
    queue(returned.userId());
  }

  private void queue(UUID userId) {
    if (gateway.mode() != Mode.OFF && store.customer(userId).isPresent()) {
      queue.put(BillingQueue.USER, userId.toString());
    }
  }

  /** Ends, or takes up, what a user pays, as the user is here or not. */
  public void follow(UUID userId) {
    // who leaves and comes back at once: one after the other, each seeing what the last has done
    store.takeTurn(userId.toString());
    if (store.customer(userId).isEmpty()) {
      return; // erased meanwhile
    }
    Account account = users.find(userId);
    boolean gone = account.deletedAt() != null || account.disabledAt() != null;
    for (Subscription row : store.of(userId)) {
      store.takeTurn(row.stripeId());
      store.refresh(row);
      if (row.followUser(gone)) {
        books.write(gateway.endWithPeriod(row.stripeId(), gone));
      }
    }
  }
}
