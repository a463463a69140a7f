package io.streamcore.media;

import java.lang.invoke.MethodHandles;
import java.util.UUID;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the media room says to operators. Ids 13000–13199. */
@MessageLogger(projectCode = "SC", length = 5)
interface MediaMessages extends BasicLogger {

  MediaMessages MESSAGES =
      Logger.getMessageLogger(MethodHandles.lookup(), MediaMessages.class, "io.streamcore.media");

  @LogMessage(level = Logger.Level.WARN)
  @Message(
      id = 13000,
      value = "The original of %s, which is no upload, could not be erased; it will be tried again")
  void originalLeft(UUID uploadId, @Cause Throwable cause);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 13001, value = "An original could not be stored")
  void intakeFailed(@Cause Throwable cause);
}
