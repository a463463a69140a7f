package io.streamcore.domain;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the domain room says to operators. Ids 16000–16099. */
@MessageLogger(projectCode = "SC", length = 5)
public interface DomainMessages extends BasicLogger {

  DomainMessages LOG =
      Logger.getMessageLogger(MethodHandles.lookup(), DomainMessages.class, "io.streamcore.domain");

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 16000, value = "A certificate for %s was issued; it is valid until %s")
  void issued(String name, java.time.Instant notAfter);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 16001, value = "There is no certificate for %s: %s")
  void refused(String name, String problem);

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 16002, value = "This node shows the certificates of %d domains")
  void shown(int count);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 16003, value = "The key of domain %s cannot be opened; it is not shown")
  void keyLost(UUID domainId, @Cause Throwable cause);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 16004, value = "The certificates of domains cannot be shown by this node")
  void notShown(@Cause Throwable cause);

  @Message(id = 16010, value = "A key or certificate of a domain cannot be read or made")
  IllegalStateException keyBroken(@Cause Throwable cause);
}
