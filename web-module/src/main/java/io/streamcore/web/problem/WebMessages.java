package io.streamcore.web.problem;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger.Level;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the front window tells the log: 30000 to 30099. */
@MessageLogger(projectCode = "SC", length = 5)
interface WebMessages extends BasicLogger {

  @LogMessage(level = Level.ERROR)
  @Message(id = 30000, value = "%s was answered with %d")
  void requestFailed(String path, int status, @Cause Throwable cause);
}
