package io.streamcore.batch.billing;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the bench of billing says in logs and exceptions: 20900 to 20999. */
@MessageLogger(projectCode = "SC", length = 5)
interface BillingBatchMessages {

  BillingBatchMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), BillingBatchMessages.class, "io.streamcore.batch.billing");

  @Message(id = 20900, value = "The billing queue has a message with the unknown task %s")
  IllegalStateException unknownTask(String task);

  @Message(id = 20901, value = "A message of the billing queue cannot be read")
  IllegalStateException unreadable(@Cause Throwable cause);
}
