package io.streamcore.live;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the live room says to operators. Ids 15000–15199. */
@MessageLogger(projectCode = "SC", length = 5)
interface LiveMessages extends BasicLogger {

  LiveMessages MESSAGES =
      Logger.getMessageLogger(MethodHandles.lookup(), LiveMessages.class, "io.streamcore.live");

  @LogMessage(level = Logger.Level.INFO)
  @Message(id = 15000, value = "Sealed %d stream keys with the master key %s")
  void keysRenewed(int count, String keyId);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 15001, value = "The key of stream %s cannot be opened; it is not on the relay")
  void keyLost(java.util.UUID streamId, @Cause Throwable cause);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 15002, value = "The fallback of stream %s cannot be prepared")
  void fallbackFailed(java.util.UUID streamId, @Cause Throwable cause);
}
