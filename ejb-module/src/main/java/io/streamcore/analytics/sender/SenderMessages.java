package io.streamcore.analytics.sender;

import java.lang.invoke.MethodHandles;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the sending side of the numbers tells operators: 10820 to 10839. */
@MessageLogger(projectCode = "SC", length = 5)
interface SenderMessages {

  SenderMessages LOG =
      Logger.getMessageLogger(
          MethodHandles.lookup(), SenderMessages.class, "io.streamcore.analytics.sender");

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 10820, value = "The broker does not take events now; they wait")
  void eventsWait(@Cause Throwable cause);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 10821, value = "%d events were lost: the broker took none, and no room was left")
  void eventsLost(long count);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 10822, value = "Events cannot be kept in %s")
  void spoolFailed(String folder, @Cause Throwable cause);

  @LogMessage(level = Logger.Level.ERROR)
  @Message(id = 10823, value = "The kept events %s cannot be read to their end")
  void batchUnreadable(String file, @Cause Throwable cause);

  @LogMessage(level = Logger.Level.WARN)
  @Message(id = 10824, value = "Events are still being delivered; they may come again")
  void notEnded();
}
