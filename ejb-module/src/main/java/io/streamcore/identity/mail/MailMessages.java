package io.streamcore.identity.mail;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What is said about mails in exceptions: 11100 to 11199. */
@MessageLogger(projectCode = "SC", length = 5)
interface MailMessages {

  MailMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), MailMessages.class, "io.streamcore.identity.mail");

  @Message(id = 11100, value = "The mail cannot be packed or unpacked")
  IllegalStateException notPacked(@Cause Throwable cause);
}
