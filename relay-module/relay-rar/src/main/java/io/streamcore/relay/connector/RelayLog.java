package io.streamcore.relay.connector;

import static org.jboss.logging.Logger.Level.DEBUG;
import static org.jboss.logging.Logger.Level.ERROR;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import jakarta.resource.spi.ResourceAdapterInternalException;
import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the relay tells operators; ids 40000 to 49999. */
@MessageLogger(projectCode = "SC", length = 5)
interface RelayLog extends BasicLogger {

  RelayLog LOG =
      Logger.getMessageLogger(
          java.lang.invoke.MethodHandles.lookup(), RelayLog.class, "io.streamcore.relay");

  @LogMessage(level = INFO)
  @Message(id = 40000, value = "Relay started, configured for %s:%d")
  void started(String address, int port);

  @LogMessage(level = INFO)
  @Message(id = 40001, value = "Relay stopped")
  void stopped();

  @LogMessage(level = ERROR)
  @Message(id = 40002, value = "A thread of the relay died: %s")
  void threadDied(String name, @Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 40003, value = "Not all threads of the relay ended in time")
  void threadsLeft();

  @LogMessage(level = WARN)
  @Message(id = 40010, value = "The application did not answer a question of the relay")
  void roomsFailed(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 40011, value = "A task of the relay failed")
  void taskFailed(@Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 40020, value = "The application does not take events now; they wait")
  void eventsWait(@Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(
      id = 40021,
      value = "%d events were lost: the application took none, and no room was left")
  void eventsLost(long count);

  @LogMessage(level = ERROR)
  @Message(id = 40022, value = "Events cannot be kept in %s")
  void spoolFailed(String folder, @Cause Throwable cause);

  @LogMessage(level = ERROR)
  @Message(id = 40023, value = "The kept events %s cannot be read to their end")
  void batchUnreadable(String file, @Cause Throwable cause);

  @LogMessage(level = DEBUG)
  @Message(id = 40024, value = "Where a listener called from is left unknown")
  void originUnknown(@Cause Throwable cause);

  @Message(id = 40030, value = "The relay cannot start: %s")
  ResourceAdapterInternalException notStarted(String reason, @Cause Throwable cause);

  @Message(id = 40031, value = "The relay is not running")
  IllegalStateException notRunning();
}
