package io.streamcore.billing;

import io.streamcore.billing.payment.PaymentGateway;
import io.streamcore.billing.payment.PaymentGateway.Mode;
import io.streamcore.identity.personal.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/** The user as a customer of Stripe: in the export of all data, and erased there with the user. */
@ApplicationScoped
class CustomerData implements PersonalData {

  @Inject private SubscriptionStore store;

  @Inject private PaymentGateway gateway;

  /** A customer as it is exported. */
  public record Row(String stripeCustomerId, Instant createdAt) {}

  @Override
  public String name() {
    return "billing_customers";
  }

  @Override
  public Stream<Row> rowsOf(UUID userId) {
    return store.customer(userId).stream().map(it -> new Row(it.customerId(), it.createdAt()));
  }

  /**
   * Erases the customer at Stripe, which also ends what is paid. Where no key is set any more, that
   * is left to the operator, who is told.
   */
  @Override
  public void erase(UUID userId) {
    store
        .customer(userId)
        .ifPresent(
            customer -> {
              if (gateway.mode() == Mode.OFF) {
                BillingMessages.LOG.notErased(customer.customerId());
              } else {
                gateway.deleteCustomer(customer.customerId());
              }
            });
  }
}
