package io.streamcore.web.health;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the health checks tell the log: 30100 to 30199. */
@MessageLogger(projectCode = "SC", length = 5)
interface HealthMessages extends BasicLogger {

  HealthMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), HealthMessages.class, "io.streamcore.web.health");

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 30100, value = "Not ready: the %s does not answer")
  void notReady(String what, @Cause Throwable cause);
}
