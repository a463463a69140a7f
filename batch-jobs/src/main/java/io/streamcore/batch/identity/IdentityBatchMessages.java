package io.streamcore.batch.identity;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the bench of identity says in logs and exceptions: 20400 to 20499. */
@MessageLogger(projectCode = "SC", length = 5)
interface IdentityBatchMessages {

  IdentityBatchMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), IdentityBatchMessages.class, "io.streamcore.batch.identity");

  @Message(id = 20400, value = "The mail queue has a message with the unknown task %s")
  IllegalStateException unknownTask(String task);

  @Message(id = 20401, value = "A message of the mail queue cannot be read")
  IllegalStateException unreadable(@Cause Throwable cause);

  @Message(id = 20402, value = "The mail was not sent; the broker tries again")
  IllegalStateException notSent(@Cause Throwable cause);
}
