package io.streamcore.relay.door;

import static org.jboss.logging.Logger.Level.DEBUG;
import static org.jboss.logging.Logger.Level.INFO;
import static org.jboss.logging.Logger.Level.WARN;

import org.jboss.logging.BasicLogger;
import org.jboss.logging.Logger;
import org.jboss.logging.annotations.Cause;
import org.jboss.logging.annotations.LogMessage;
import org.jboss.logging.annotations.Message;
import org.jboss.logging.annotations.MessageLogger;

/** What the door tells operators; ids 40500 to 40599. Never what callers wrote. */
@MessageLogger(projectCode = "SC", length = 5)
interface DoorLog extends BasicLogger {

  DoorLog LOG =
      Logger.getMessageLogger(
          java.lang.invoke.MethodHandles.lookup(), DoorLog.class, "io.streamcore.relay.door");

  @LogMessage(level = INFO)
  @Message(id = 40500, value = "Sources and listeners are taken at %s, port %d")
  void open(String address, int port);

  @LogMessage(level = WARN)
  @Message(id = 40501, value = "Connections cannot be accepted now; trying again soon")
  void acceptFailed(@Cause Throwable cause);

  @LogMessage(level = DEBUG)
  @Message(id = 40502, value = "A connection could not be closed")
  void closeFailed(@Cause Throwable cause);

  @LogMessage(level = WARN)
  @Message(id = 40503, value = "Wrong keys from %s: it has to wait from now on")
  void wrongKeys(String network);
}
