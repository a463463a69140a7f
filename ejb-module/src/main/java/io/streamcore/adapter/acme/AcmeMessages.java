package io.streamcore.adapter.acme;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is said about certificate authorities: 10270 to 10279. */
@MessageLogger(projectCode = "SC", length = 5)
interface AcmeMessages {

  AcmeMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), AcmeMessages.class, "io.streamcore.adapter.acme");

  @Message(id = 10270, value = "STREAMCORE_ACME_CA=%s cannot be read as certificates")
  IllegalStateException rootUnreadable(String file, @Cause Throwable cause);

  @LogMessage(level = Logger.Level.DEBUG)
  @Message(id = 10271, value = "The order for %s cannot be gone on with; a new one is made")
  void orderLost(String name, @Cause Throwable cause);
}
