package io.streamcore.web.billing;

import org.jboss.logging.Logger;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the web says about billing in logs: 30400 to 30499. */
@MessageLogger(projectCode = "SC", length = 5)
interface BillingWebMessages {

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 30400, value = "An event was refused that claims to be of Stripe: %s")
  void forged(String why);
}
