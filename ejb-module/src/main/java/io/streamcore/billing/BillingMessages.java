package io.streamcore.billing;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What billing says in logs and exceptions: 10300 to 10399. */
@MessageLogger(projectCode = "SC", length = 5)
interface BillingMessages {

  BillingMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), BillingMessages.class, "io.streamcore.billing");

  @Message(id = 10300, value = "A subscription has the status %s, which is not known here")
  IllegalStateException unknownStatus(String status);

  @LogMessage(level = Logger.Level.WARN)
  @Message(
      id = 10301,
      value = "Subscription %s pays a price (%s) that belongs to no plan; it opens nothing")
  void unknownPrice(String subscriptionId, String priceId);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 10302, value = "Subscription %s belongs to a customer (%s) who is no user here")
  void unknownCustomer(String subscriptionId, String customerId);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 10303, value = "User %s pays twice for a plan: by %s and by %s")
  void paidTwice(UUID userId, String one, String other);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 10304, value = "Subscription %s is %s now; access: %s")
  void changed(String subscriptionId, String status, boolean access);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(
      id = 10305,
      value = "An invoice of subscription %s could not be finalized; look at it at Stripe")
  void notFinalized(String subscriptionId);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 10306, value = "The payment of invoice %s of subscription %s is %s: access is off")
  void withheld(String invoiceId, String subscriptionId, String reason);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 10307, value = "%d notices of payments have waited too long and are queued again")
  void overdue(int count);

  @Message(id = 10308, value = "There is no notice %s")
  IllegalStateException noNotice(String eventId);

  @Message(id = 10309, value = "The billing queue has a message with the unknown task %s")
  IllegalStateException unknownTask(String task);

  @LogMessage(level = Logger.Level.WARN)
  @Message(
      id = 10310,
      value = "Customer %s was erased here but not at Stripe, for no key is set; delete it there")
  void notErased(String customerId);
}
